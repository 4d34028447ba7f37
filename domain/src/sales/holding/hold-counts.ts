import type { AttemptLimits, Counted } from '../../limits/attempt-limits.ts';
import { isTooMany } from '../../domain-error.ts';
import { giveAllBack } from '../../limits/spend-all.ts';
import type { Booking } from '../bookings/booking.ts';
import { accountOf, buyerKey } from '../bookings/buyer.ts';
import { isPaid } from '../bookings/booking-money.ts';
import type { Selling } from '../selling/selling.ts';

type Deps = Pick<Selling, 'attempts' | 'bookings'>;

/** Whose count a hold is on until it is bought. `network`: see `networkMark`; none where it is on its customer's alone. */
export type CountedFor = Pick<Booking, 'buyer' | 'eventId' | 'network'>;

const ofCustomer = ({ buyer }: CountedFor): Counted => ({ attempt: 'hold', key: buyerKey(buyer) });

const ofNetwork = ({ eventId, network }: CountedFor): Counted[] =>
  network === undefined ? [] : [{ attempt: 'hold-from-network', key: `${eventId}#${network}` }];

/** How many of a customer's newest bookings are looked through for one that was paid. */
const lookedThrough = 50;

/** Who has tickets that were paid for is no name that somebody made up to take seats. */
const hasBought = async ({ bookings }: Deps, { buyer }: CountedFor): Promise<boolean> => {
  const accountId = accountOf(buyer);
  if (!accountId) return false;
  const { bookings: newest } = await bookings.listOf(accountId, { limit: lookedThrough });
  return newest.some((booking) => booking.status === 'confirmed' && isPaid(booking));
};

/**
 * Counts a hold for its customer, and for the network it comes from. Who has bought before is not refused for what others on
 * their network do. Answers whose count it is on: a network that refused counts no more.
 * @throws DomainError `too-many-attempts`, and then it is on nobody's
 */
export const countHold = async <For extends CountedFor>(deps: Deps, from: For): Promise<For> => {
  const { attempts } = deps;
  const own = ofCustomer(from);
  await attempts.spend(own.attempt, own.key);
  try {
    for (const { attempt, key } of ofNetwork(from)) await attempts.spend(attempt, key);
    return from;
  } catch (refused) {
    if (isTooMany(refused) && (await hasBought(deps, from))) return { ...from, network: undefined };
    await giveAllBack(attempts, [own]);
    throw refused;
  }
};

/** What came to no hold does not count. */
export const uncountHold = (attempts: AttemptLimits, of: CountedFor): Promise<void> =>
  giveAllBack(attempts, [ofCustomer(of), ...ofNetwork(of)]);

/** What was bought did not come to nothing. Should it be lost, the day's end forgets it, too. */
export const uncountBought = async (attempts: AttemptLimits, booking: Booking): Promise<void> => {
  const own = ofCustomer(booking);
  for (const count of [own, ...(booking.extended ? [own] : []), ...ofNetwork(booking)])
    await giveAllBack(attempts, [count]).catch(() => undefined);
};
