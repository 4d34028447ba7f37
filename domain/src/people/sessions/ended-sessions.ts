import { type Clock, fromInstant, minutes, seconds, toInstant } from '../../clock.ts';
import { shared } from '../../shared.ts';
import { endingMatters, everySessionOf, oneSession } from './session-ending.ts';
import type { SessionEndingStore } from './session-ending-store.ts';

/** Milliseconds between looks at the store: so long may an ended session still be good in another process. */
export const endingsFreshness = seconds(2);

/** In milliseconds: clocks of other processes may be behind, and a write takes time to be there. */
const overlap = minutes(1);

type Deps = { readonly endings: SessionEndingStore; readonly clock: Clock };

/** `begunAt` in milliseconds since the epoch. */
type Holder = { readonly accountId: string; readonly sessionId: string; readonly begunAt: number };

/**
 * What one process knows about sessions that ended while their access tokens are still good. Asking is a look into
 * memory, so that no request waits for the database.
 */
export const endedSessions = ({ endings, clock }: Deps) => {
  const known = new Map<string, number>();
  let readUpTo = -Infinity;

  const forgetBefore = (moment: number): void => {
    for (const [subject, at] of known) if (at < moment) known.delete(subject);
  };

  const look = async (): Promise<void> => {
    const now = clock.now();
    const since = Math.max(readUpTo - overlap, now - endingMatters);
    for (const { subject, at } of await endings.since(toInstant(since)))
      known.set(subject, Math.max(fromInstant(at), known.get(subject) ?? -Infinity));
    readUpTo = Math.max(readUpTo, now);
    forgetBefore(now - endingMatters);
  };

  return {
    /** Reads what is new. Whoever asks while somebody reads shares the next reading, however many they are. */
    refresh: shared(look),

    has: ({ accountId, sessionId, begunAt }: Holder): boolean =>
      known.has(oneSession(sessionId)) || begunAt < (known.get(everySessionOf(accountId)) ?? -Infinity),
  };
};

export type EndedSessions = ReturnType<typeof endedSessions>;
