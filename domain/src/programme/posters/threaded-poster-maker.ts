import { z } from 'zod';
import type { CostlyWork, Task } from '../../costly/costly-work.ts';
import type { MadePoster, PosterMaker } from './poster-maker.ts';

const bytes = z.instanceof(Uint8Array).transform((found) => new Uint8Array(found));
const size = z.object({ key: z.string(), bytes });
const making: Task<MadePoster> = {
  kind: 'picture',
  file: new URL('./poster-thread.ts', import.meta.url),
  read: (output) => z.object({ small: size, large: size, shared: size, colour: z.string() }).parse(output),
};

/** Makes posters in threads for costly work. */
export const threadedPosterMaker =
  (work: CostlyWork): PosterMaker =>
  (image, place) =>
    work.do(making, image, place);
