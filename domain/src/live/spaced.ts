import type { Clock } from '../clock.ts';

/** Does something after so many milliseconds, as `setTimeout` does. */
export type Later = (work: () => void, milliseconds: number) => void;

/**
 * Work that is asked for again and again, done soon after it is asked for and then at most once per `interval`
 * (milliseconds): what comes in between is done in one go at its end.
 */
export const spaced = (
  work: () => void,
  interval: number,
  { clock, later }: { readonly clock: Clock; readonly later: Later },
): (() => void) => {
  let notBefore = Number.NEGATIVE_INFINITY;
  let isComing = false;
  const run = (): void => {
    isComing = false;
    notBefore = clock.now() + interval;
    work();
  };
  return () => {
    if (isComing) return;
    isComing = true;
    // No longer than the interval: a clock that is set back by an hour would put it off as long.
    later(run, Math.min(interval, Math.max(0, notBefore - clock.now())));
  };
};
