import type { Clock } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { Attempt, AttemptLimits } from '../../limits/attempt-limits.ts';
import type { OutsideChannel, Topic } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import { kindOf } from '../kinds/told.ts';
import type { PrepareWay } from './way.ts';

/** Resolves when it is one's turn. */
export type Slots = () => Promise<void>;

type Deps = {
  readonly channel: OutsideChannel;
  /** How much one person gets. */
  readonly limits: Pick<AttemptLimits, 'spend' | 'giveBack'>;
  /** How much goes out in all. */
  readonly slots: Slots;
};

const attempts = {
  email: 'told-by-email',
  sms: 'told-by-sms',
  push: 'told-by-push',
} as const satisfies Readonly<Record<OutsideChannel, Attempt>>;

/** Of what nobody may miss there is never too much. */
const isCounted = (topic: Topic): boolean => topic !== 'account' && topic !== 'tickets';

const isTooMany = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'too-many-attempts';

/** The same way, so often for one person in a day, and so many in a second for all. What is too much for one is given up. */
export const atAPace =
  ({ channel, limits, slots }: Deps) =>
  (prepare: PrepareWay): PrepareWay =>
  async (notification) => {
    const way = await prepare(notification);
    if (typeof way !== 'function') return way;
    const [attempt, { topic }] = [attempts[channel], kinds[kindOf(notification.told)]];
    const counted = isCounted(topic);
    // An organizer's words cost nobody a reminder.
    const key = `${notification.person}#${topic}`;
    return async (of) => {
      try {
        if (counted) await limits.spend(attempt, key);
      } catch (error) {
        if (isTooMany(error)) return { state: 'given-up', why: 'too many for one person in a day' };
        throw error;
      }
      await slots();
      // What comes again counts then.
      const notYet = async (): Promise<void> => {
        if (counted) await limits.giveBack(attempt, key);
      };
      try {
        const came = await way(of);
        if ('outcomes' in came && came.again) await notYet();
        return came;
      } catch (error) {
        await notYet();
        throw error;
      }
    };
  };

type Pace = { readonly perSecond: number; readonly atOnce: number };

/**
 * Turns of one process, so many in a second and some of them at once; who comes too early waits.
 * @param wait for so many milliseconds
 */
export const slotsOf = (
  { perSecond, atOnce }: Pace,
  clock: Clock,
  wait: (milliseconds: number) => Promise<unknown>,
): Slots => {
  const pause = 1000 / perSecond;
  let usedUpTo = 0;
  return async () => {
    const now = clock.now();
    const begins = Math.max(now, usedUpTo);
    usedUpTo = begins + pause;
    const early = begins - now - pause * (atOnce - 1);
    if (early > 0) await wait(early);
  };
};
