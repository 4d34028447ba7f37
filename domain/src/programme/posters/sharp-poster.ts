import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { inspectPicture, mostMegapixels, notAPoster } from './inspect-picture.ts';
import { type MadePoster, type PosterSize, sharedSize } from './poster-maker.ts';

const widths = { small: 480, large: 1200 };
/** A picture of the most pixels takes a few; what takes longer was made to. */
const usualSeconds = 30;

/** Read line by line where the format allows it, so that a large picture is never in memory as a whole. */
const open = (image: Uint8Array): Sharp =>
  sharp(image, {
    limitInputPixels: mostMegapixels.byLine * 1_000_000,
    failOn: 'error',
    sequentialRead: true,
  });

type Pixels = {
  readonly data: Buffer;
  readonly raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
};

/** Unfolds the upload once, upright and no wider than the largest size: everything else is made from that. */
const unfold = async (image: Uint8Array, longestSeconds: number): Promise<Pixels> => {
  const { data, info } = await open(image)
    .autoOrient()
    .resize({ width: widths.large, withoutEnlargement: true })
    .toColourspace('srgb')
    .timeout({ seconds: longestSeconds })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
};

const named = (bytes: Buffer, extension: string): PosterSize => {
  const key = `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.${extension}`;
  return { key, bytes: new Uint8Array(bytes) };
};

const size = async ({ data, raw }: Pixels, width: number): Promise<PosterSize> => {
  const resized = sharp(data, { raw }).resize({ width, withoutEnlargement: true });
  return named(await resized.webp({ quality: 82 }).toBuffer(), 'webp');
};

/** The whole poster before itself out of focus: what other sites show beside a link is wide, and posters are tall. */
const shared = async ({ data, raw }: Pixels): Promise<PosterSize> => {
  const { width, height } = sharedSize;
  const opaque = () => sharp(data, { raw }).flatten({ background: '#fff' });
  const whole = await opaque().resize({ width, height, fit: 'inside' }).png().toBuffer();
  const behind = opaque().resize({ width, height, fit: 'cover' }).blur(24).modulate({ brightness: 0.7 });
  const card = sharp(await behind.png().toBuffer()).composite([{ input: whole }]);
  return named(await card.jpeg({ quality: 82 }).toBuffer(), 'jpg');
};

const hex = (channel: number): string => Math.round(channel).toString(16).padStart(2, '0');

/** Statistics are of what was read, whatever is done to it afterwards: so the small picture is written first. */
const mainColour = async ({ data, raw }: Pixels): Promise<string> => {
  const small = await sharp(data, { raw }).resize(64).flatten({ background: '#fff' }).png().toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${hex(dominant.r)}${hex(dominant.g)}${hex(dominant.b)}`;
};

const isTooSlow = (error: unknown): boolean => error instanceof Error && /timeout/i.test(error.message);

/** Decodes, turns upright, and writes anew: nothing of the upload but its picture survives. */
export const sharpPoster = async (image: Uint8Array, longestSeconds = usualSeconds): Promise<MadePoster> => {
  await inspectPicture(image);
  const pixels = await unfold(image, longestSeconds).catch((error: unknown) => {
    throw notAPoster((words) => (isTooSlow(error) ? words.tooSlow : words.incomplete));
  });
  const small = await size(pixels, widths.small);
  const large = await size(pixels, widths.large);
  return { small, large, shared: await shared(pixels), colour: await mainColour(pixels) };
};
