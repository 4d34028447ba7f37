import type { Alarm } from './alarm.ts';
import { type Clock, minutes, seconds } from './clock.ts';
import { NotSent } from './not-sent.ts';

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

export type Sender<Message extends readonly unknown[], Answer> = {
  /** Sends at once, or throws `NotSent`. */
  readonly send: (...message: Message) => Promise<Answer>;
};

export type Resting<Message extends readonly unknown[], Answer> = Sender<Message, Answer> & {
  /** Until when there is no use in asking, in milliseconds since the epoch; null when messages go out. */
  readonly restsUntil: () => number | null;
};

type Deps = {
  readonly clock: Clock;
  readonly alarm: Alarm;
  /** What people are told, such as `the mail server takes no mail`. */
  readonly whenAway: string;
};

/**
 * The same sender, which leaves a server alone that is away: after the first failure everybody waits, then one message asks
 * for all of them, and each time in vain the pause grows.
 */
export const resting = <Message extends readonly unknown[], Answer>(
  sender: Sender<Message, Answer>,
  { clock, alarm, whenAway }: Deps,
): Resting<Message, Answer> => {
  let rest: Rest | null = null;
  let asking: Promise<Answer> | null = null;

  const beginRest = (begun: number, error: NotSent): void => {
    // What was under way when another one failed says nothing new.
    if (rest && begun < rest.until) return;
    const now = clock.now();
    const pause = rest ? Math.min(rest.pause * 2, longestRest) : shortestRest;
    const since = rest?.since ?? now;
    const told = rest?.told ?? false;
    const tell = !told && now - since >= alarmAfter;
    if (tell) alarm.raise(whenAway, { since: new Date(since).toISOString(), error });
    rest = { since, until: now + pause, pause, told: told || tell };
  };

  const attempt = async (message: Message): Promise<Answer> => {
    const begun = clock.now();
    try {
      const answer = await sender.send(...message);
      rest = null;
      return answer;
    } catch (error) {
      // An answer about this message is one, too: the server is there.
      if (error instanceof NotSent && error.fault === 'away') beginRest(begun, error);
      else rest = null;
      throw error;
    }
  };

  const send = async (...message: Message): Promise<Answer> => {
    if (!rest) return attempt(message);
    if (clock.now() < rest.until) throw new NotSent('away', `${whenAway}: left alone for a while`);
    if (asking) return asking.catch(() => undefined).then(() => send(...message));
    asking = attempt(message).finally(() => (asking = null));
    return asking;
  };
  return { send, restsUntil: () => rest?.until ?? null };
};
