import sharp from 'sharp';
import { atFault, DomainError } from '../../domain-error.ts';
import type { ProgrammeWords } from '../words/en.ts';
import { say } from '../words/say.ts';
import { pictureFormat } from './picture-format.ts';

/** What is wrong with a picture. */
type WhyNoPoster = (words: ProgrammeWords['poster']) => string;

export const notAPoster = (why: WhyNoPoster) =>
  new DomainError(
    'image-invalid',
    say(({ noPoster, poster }) => noPoster({ why: why(poster) })),
    atFault(
      'poster',
      say(({ poster }) => why(poster)),
    ),
  );

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
  if (image.byteLength === 0) throw notAPoster((words) => words.empty);
  const format = pictureFormat(image);
  if (format && formats.has(format)) return format;
  if (!format) throw notAPoster((words) => words.noPicture);
  throw notAPoster((words) => words.otherFormat({ format }));
};

/** Asynchronous from the start: also what cannot be opened is refused by a rejection. */
const readFacts = async (image: Uint8Array): Promise<Facts> =>
  sharp(image, { limitInputPixels: false, failOn: 'error' }).metadata();

const mostOf = (
  { isProgressive }: Facts,
  format: string,
): { readonly most: number; readonly why: WhyNoPoster } => {
  if (format === 'AVIF') return { most: mostMegapixels.avif, why: (words) => words.asAvif };
  return isProgressive
    ? { most: mostMegapixels.whole, why: (words) => words.asInterlaced({ format }) }
    : { most: mostMegapixels.byLine, why: () => '' };
};

const checkPixels = (facts: Facts, format: string): void => {
  const { most, why } = mostOf(facts, format);
  const megapixels = (facts.width * facts.height) / 1e6;
  if (megapixels > most)
    throw notAPoster((words) =>
      words.tooManyPixels({ megapixels: Math.ceil(megapixels), most, why: why(words) }),
    );
};

const checkSides = ({ width, height }: Facts): void => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < smallestSide)
    throw notAPoster((words) => words.tooSmall({ width, height, least: smallestSide }));
  if (long > short * longestTimesShorter)
    throw notAPoster((words) => words.tooLong({ width, height, times: longestTimesShorter }));
};

/**
 * Looks at what the bytes really are, whatever they call themselves, before they are unfolded.
 * @throws DomainError `image-invalid` with the reason
 */
export const inspectPicture = async (image: Uint8Array): Promise<void> => {
  const format = checkFormat(image);
  const facts = await readFacts(image).catch(() => {
    throw notAPoster((words) => words.damaged({ format }));
  });
  const { pages: frames = 1 } = facts;
  if (frames > 1) throw notAPoster((words) => words.animated({ frames }));
  checkSides(facts);
  checkPixels(facts, format);
};
