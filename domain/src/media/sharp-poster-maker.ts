import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { DomainError } from '../domain-error.ts';
import type { PosterMaker, PosterSize } from './poster-maker.ts';

const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif', 'avif']);
const smallestSide = 400;
const widths = { small: 480, large: 1200 };
/** A bomb of a few kilobytes can unfold to gigapixels. */
const mostPixels = 50_000_000;

const invalid = (message: string) =>
  new DomainError('image-invalid', `This cannot be used as a poster: ${message}.`, {
    fields: [{ field: 'poster', message }],
  });

const open = (image: Uint8Array) => sharp(image, { limitInputPixels: mostPixels, failOn: 'error' });

/** Asynchronous from the start: also what is empty is refused by a rejection. */
const readMetadata = async (image: Uint8Array) => open(image).metadata();

/** What the bytes really are, whatever they call themselves. */
const inspect = async (image: Uint8Array): Promise<void> => {
  const noImage = () => invalid('it is not a JPEG, PNG, WebP or AVIF image');
  const metadata = await readMetadata(image).catch(() => {
    throw noImage();
  });
  const { format, width, height, pages = 1, compression } = metadata;
  if (!formats.has(format) || (format === 'heif' && compression !== 'av1') || pages > 1) throw noImage();
  if (Math.min(width, height) < smallestSide)
    throw invalid(`it must have at least ${smallestSide} pixels each way`);
};

const size = async (image: Uint8Array, width: number): Promise<PosterSize> => {
  const bytes = await open(image)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer();
  const key = `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.webp`;
  return { key, bytes: new Uint8Array(bytes) };
};

const hex = (channel: number): string => Math.round(channel).toString(16).padStart(2, '0');

/** Statistics are of what was read, whatever is done to it afterwards: so the small picture is written first. */
const mainColour = async (image: Uint8Array): Promise<string> => {
  const small = await open(image).resize(64).flatten({ background: '#fff' }).png().toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${hex(dominant.r)}${hex(dominant.g)}${hex(dominant.b)}`;
};

/** Decodes, turns upright, and writes anew: nothing of the upload but its picture survives. */
export const sharpPosterMaker = (): PosterMaker => async (image) => {
  await inspect(image);
  try {
    const [small, large, colour] = await Promise.all([
      size(image, widths.small),
      size(image, widths.large),
      mainColour(image),
    ]);
    return { small, large, colour };
  } catch {
    throw invalid('the file is damaged or too large to unfold');
  }
};
