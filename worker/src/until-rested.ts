import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@parterre/domain/clock';
import type { Resting } from '@parterre/domain/resting';

/** Waits until there is a use in asking who sends, or nothing is read any more. */
export const untilRested =
  ({ restsUntil }: Pick<Resting<[], unknown>, 'restsUntil'>, clock: Clock) =>
  async (stopping: AbortSignal): Promise<void> => {
    const left = (restsUntil() ?? 0) - clock.now();
    if (left > 0) await wait(left, undefined, { signal: stopping }).catch(() => undefined);
  };
