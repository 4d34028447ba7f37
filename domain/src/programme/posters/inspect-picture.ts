import sharp from 'sharp';
import { DomainError } from '../../domain-error.ts';
import { pictureFormat } from './picture-format.ts';

export const notAPoster = (message: string) =>
  new DomainError('image-invalid', `This cannot be used as a poster: ${message}.`, {
    fields: [{ field: 'poster', message }],
  });

const wanted = 'a JPEG, PNG, WebP or AVIF';
const formats: ReadonlySet<string> = new Set(['JPEG', 'PNG', 'WebP', 'AVIF']);
const smallestSide = 400;
/** Longer ones leave nothing to see when they are scaled to a poster's width. */
const longestTimesShorter = 6;

/**
 * A bomb of a few kilobytes can unfold to gigapixels. Measured with 69 megapixels: read line by line, or scaled while it
 * is read, 120 MB of memory at most; progressive and interlaced pictures are unfolded as a whole and take 330 MB, AVIF
 * 1,300 MB.
 */
export const mostMegapixels = { byLine: 150, whole: 80, avif: 24 } as const;

type Facts = Awaited<ReturnType<ReturnType<typeof sharp>['metadata']>>;

const checkFormat = (image: Uint8Array): string => {
  if (image.byteLength === 0) throw notAPoster('the file is empty');
  const format = pictureFormat(image);
  if (format && formats.has(format)) return format;
  if (!format) throw notAPoster(`it is not ${wanted} picture`);
  throw notAPoster(`it is ${format}; save it as ${wanted}`);
};

/** Asynchronous from the start: also what cannot be opened is refused by a rejection. */
const readFacts = async (image: Uint8Array): Promise<Facts> =>
  sharp(image, { limitInputPixels: false, failOn: 'error' }).metadata();

const mostOf = ({ isProgressive }: Facts, format: string) => {
  if (format === 'AVIF') return { most: mostMegapixels.avif, why: ' as an AVIF' };
  return isProgressive
    ? { most: mostMegapixels.whole, why: ` as a ${format} that is progressive or interlaced` }
    : { most: mostMegapixels.byLine, why: '' };
};

const checkPixels = (facts: Facts, format: string): void => {
  const { most, why } = mostOf(facts, format);
  const megapixels = (facts.width * facts.height) / 1e6;
  if (megapixels > most)
    throw notAPoster(`it has ${Math.ceil(megapixels)} megapixels and may have ${most} at most${why}`);
};

const checkSides = ({ width, height }: Facts): void => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < smallestSide)
    throw notAPoster(`it has ${width} × ${height} pixels and must have at least ${smallestSide} each way`);
  if (long > short * longestTimesShorter)
    throw notAPoster(
      `it has ${width} × ${height} pixels, and one side may be ${longestTimesShorter} times as long as the other at most`,
    );
};

/**
 * Looks at what the bytes really are, whatever they call themselves, before they are unfolded.
 * @throws DomainError `image-invalid` with the reason
 */
export const inspectPicture = async (image: Uint8Array): Promise<void> => {
  const format = checkFormat(image);
  const facts = await readFacts(image).catch(() => {
    throw notAPoster(`it begins like ${format} and is damaged`);
  });
  if ((facts.pages ?? 1) > 1)
    throw notAPoster(`it is animated: it has ${facts.pages} frames, and a poster stands still`);
  checkSides(facts);
  checkPixels(facts, format);
};
