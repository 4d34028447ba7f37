import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@parterre/domain/clock';
import type { RestingMailer } from '@parterre/domain/mail/resting-mailer';

/** Waits until there is a use in asking the mail server, or nothing is read any more. */
export const untilRested =
  ({ restsUntil }: Pick<RestingMailer, 'restsUntil'>, clock: Clock) =>
  async (stopping: AbortSignal): Promise<void> => {
    const left = (restsUntil() ?? 0) - clock.now();
    if (left > 0) await wait(left, undefined, { signal: stopping }).catch(() => undefined);
  };
