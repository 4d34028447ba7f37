import type { Alarm } from '../alarm.ts';
import { type Clock, minutes, seconds } from '../clock.ts';
import { MailNotSent } from './mail-not-sent.ts';
import type { MailMessage } from './mail-message.ts';
import type { Mailer } from './mailer.ts';

/** How long, in milliseconds, a server that is away is left alone: longer each time, up to the second. */
const [shortestRest, longestRest] = [seconds(5), seconds(60)];

/** How long it is away, in milliseconds, before a person is told: a restart is no news. */
const alarmAfter = minutes(5);

/** A server that was away `since`, as far as we know until `until`. */
type Rest = {
  readonly since: number;
  readonly until: number;
  readonly pause: number;
  readonly told: boolean;
};

export type RestingMailer = Mailer & {
  /** Until when there is no use in asking, in milliseconds since the epoch; null when mail goes out. */
  readonly restsUntil: () => number | null;
};

/**
 * The same mailer, which leaves a server alone that is away: after the first failure everybody waits, then one mail asks
 * for all of them, and each time in vain the pause grows.
 */
export const restingMailer = (
  mailer: Mailer,
  { clock, alarm }: { readonly clock: Clock; readonly alarm: Alarm },
): RestingMailer => {
  let rest: Rest | null = null;
  let asking: Promise<void> | null = null;

  const beginRest = (begun: number, error: MailNotSent): void => {
    // What was under way when another one failed says nothing new.
    if (rest && begun < rest.until) return;
    const now = clock.now();
    const pause = rest ? Math.min(rest.pause * 2, longestRest) : shortestRest;
    const since = rest?.since ?? now;
    const told = rest?.told ?? false;
    const tell = !told && now - since >= alarmAfter;
    if (tell) alarm.raise('the mail server takes no mail', { since: new Date(since).toISOString(), error });
    rest = { since, until: now + pause, pause, told: told || tell };
  };

  const attempt = async (message: MailMessage): Promise<void> => {
    const begun = clock.now();
    try {
      await mailer.send(message);
      rest = null;
    } catch (error) {
      // An answer about this mail is one, too: the server is there.
      if (error instanceof MailNotSent && error.fault === 'away') beginRest(begun, error);
      else rest = null;
      throw error;
    }
  };

  const send = async (message: MailMessage): Promise<void> => {
    if (!rest) return attempt(message);
    if (clock.now() < rest.until) throw new MailNotSent('away', 'the mail server is left alone for a while');
    if (asking) return asking.catch(() => undefined).then(() => send(message));
    asking = attempt(message).finally(() => (asking = null));
    return asking;
  };
  return { send, restsUntil: () => rest?.until ?? null };
};
