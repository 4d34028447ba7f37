import { fromInstant, minutes } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { say } from '../words/sales-words.ts';
import { type Booking, type CustomerAtEvent, isLive, next, placeCount } from './booking.ts';
import type { SaveDeps } from './save-booking.ts';
import type { BookingStore } from './booking-store.ts';
import { countedUntil } from './customer-count.ts';

export type CompleteCountDeps = Pick<SaveDeps, 'commit' | 'clock'> & {
  readonly bookings: Pick<
    BookingStore,
    'atEvent' | 'lastOpened' | 'getAll' | 'save' | 'countPlaces' | 'countCompleteAsOf' | 'noteComplete'
  >;
};

/**
 * How long after a limit came every process sells by it, and what was sold without is in every list: both take seconds.
 * In milliseconds.
 */
const settling = minutes(1);

/**
 * The moment, in milliseconds, as of which a customer's count must have been looked through. None where the limit was there
 * from the start: then all is counted as it is held. Where it came later, what was taken before is to be found: when the
 * count is first asked for, and once more after processes that did not know of the limit yet have sold their last.
 */
const neededAsOf = ({ placesPerCustomer, event }: SalesPlan, now: number): number | undefined => {
  if (placesPerCustomer === null || !event.limitedSince) return undefined;
  const since = fromInstant(event.limitedSince);
  return now < since + settling ? since : since + settling;
};

/** The list by account may be a moment behind; what was opened last is read as it is. */
const uncounted = async ({ bookings }: CompleteCountDeps, of: CustomerAtEvent): Promise<Booking[]> => {
  const [listed, opened] = await Promise.all([bookings.atEvent(of), bookings.lastOpened(of.buyer)]);
  const last = opened.get(of.eventId);
  const found = await bookings.getAll([...new Set([...listed, ...(last ? [last] : [])])]);
  return found.filter((booking) => isLive(booking) && booking.countedUntil === undefined);
};

/**
 * Each is counted while it is as it was read, and says so from then on: so it is counted once, whoever else counts, and
 * nobody confirms it as it was before, uncounted. Money that comes late is counted when it has got its places; only what
 * is under way with it begins anew.
 */
const countSome = (
  { commit, bookings }: CompleteCountDeps,
  of: CustomerAtEvent,
  some: readonly Booking[],
  until: number,
) => {
  const count = some.reduce((sum, booking) => sum + (booking.revived ? 0 : placeCount(booking)), 0);
  return commit<'conflict' | 'over-limit'>([
    ...(count > 0 ? [bookings.countPlaces(of, { count, atMost: null, until })] : []),
    ...some.map(({ failures, ...booking }) =>
      bookings.save(next(booking, { failures, ...(!booking.revived && { countedUntil: until }) })),
    ),
  ]);
};

/** Bookings that are counted in one commit, and commits before whoever waits for it is to try again. */
const [atOnce, commits] = [20, 20];

const countAll = async (deps: CompleteCountDeps, of: CustomerAtEvent, until: number): Promise<void> => {
  for (let left = commits; left > 0; left--) {
    const found = await uncounted(deps, of);
    if (found.length === 0) return;
    const result = await countSome(deps, of, found.slice(0, atOnce), until);
    if (result === 'saved' && found.length <= atOnce) return;
  }
  throw new DomainError(
    'changed-meanwhile',
    say((words) => words.tryAgain),
  );
};

/**
 * Counts what a customer took while the event had no limit, before something is counted by the one that it has now. What is
 * complete once stays so, as everything is counted that is sold with a limit: so it is done once for each customer. Answers
 * whether there was anything to do: whoever had read a booking before reads it again.
 * @throws DomainError `changed-meanwhile` where there are more than are counted in a moment, or others change them
 */
export const completeCount =
  (deps: CompleteCountDeps) =>
  async (plan: SalesPlan, of: CustomerAtEvent): Promise<boolean> => {
    const asOf = neededAsOf(plan, deps.clock.now());
    if (asOf === undefined || (await deps.bookings.countCompleteAsOf(of)) >= asOf) return false;
    const until = countedUntil(plan);
    await countAll(deps, of, until);
    await deps.commit([deps.bookings.noteComplete(of, { asOf, until })]);
    return true;
  };
