import { type Booking, countOf, isLive, placeCount, seatIds } from '../sales/bookings/booking.ts';
import { accountOf, buyerKey } from '../sales/bookings/buyer.ts';
import { paymentsOf, refundsDue } from '../sales/bookings/booking-money.ts';
import { isOpen } from '../sales/ending/open-booking.ts';
import type { Database } from '../dynamo/database.ts';
import type { RefundId } from '../ids.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { decodeClaim } from '../sales/seats/seat-claim.ts';
import type { FakePayments } from './fake-payments.ts';
import { type HoldCounts, holdsMiscounted } from './hold-count-audit.ts';
import { moneyWrong, ticketsWrong } from './money-audit.ts';
import { newsWrong } from './news-audit.ts';
import { type Books, openBooks } from './selling-books.ts';

const livePlaces = ({ places }: Booking): number => places.reduce((total, item) => total + countOf(item), 0);

/** A booking that its customer can count on at `now`: a hold only until its deadline. */
const protects = (booking: Booking, now: number): boolean =>
  isLive(booking) && (booking.status !== 'held' || now < booking.deadline);

const doubleSales = ({ bookings }: Books, now: number): string[] => {
  const owners = Map.groupBy(
    bookings
      .filter((item) => protects(item, now))
      .flatMap((item) => seatIds(item).map((id) => ({ id, booking: item.id, revived: item.revived }))),
    ({ id }) => id,
  );
  // A revived booking is between "money came too late" and tickets or refund: nothing was promised to its customer yet.
  return [...owners]
    .filter(([, list]) => list.filter(({ revived }) => !revived).length > 1)
    .map(([id]) => `seat ${id} is in two live bookings`);
};

const overfull = ({ bookings, placesTaken }: Books, plan: SalesPlan, now: number): string[] => {
  const capacity = plan.chart.chart.areas.reduce((total, area) => total + area.capacity, 0);
  const live = bookings
    .filter((item) => protects(item, now) && !item.revived)
    .reduce((total, item) => total + livePlaces(item), 0);
  return [
    ...(live > capacity ? [`${live} live places in an area of ${capacity}`] : []),
    ...(placesTaken > capacity ? [`the counter stands at ${placesTaken} of ${capacity}`] : []),
  ];
};

/** Of one customer at one event: two holds or payments would be two bookings from one wish. */
const doubleOpen = ({ bookings }: Books, now: number): string[] => {
  const open = bookings.filter((item) => isOpen(item, now) && !item.revived);
  return [...Map.groupBy(open, ({ buyer }) => buyerKey(buyer))]
    .filter(([, list]) => list.length > 1)
    .map(([customer, list]) => `${customer} has ${list.length} open bookings`);
};

const placesByCustomer = (bookings: readonly Booking[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of bookings)
    counts.set(buyerKey(item.buyer), (counts.get(buyerKey(item.buyer)) ?? 0) + placeCount(item));
  return counts;
};

/** Where the limit came later, what was taken before it stays with whoever has it. */
const overLimit = ({ bookings }: Books, { placesPerCustomer, event }: SalesPlan, now: number): string[] => {
  if (event.limitedSince) return [];
  const protectedNow = bookings.filter((item) => protects(item, now) && !item.revived);
  return [...placesByCustomer(protectedNow)]
    .filter(([, count]) => placesPerCustomer !== null && count > placesPerCustomer)
    .map(([accountId, count]) => `${accountId} has ${count} places of ${placesPerCustomer}`);
};

/**
 * Whose places are counted: without a limit, what is bought without an account; with one from the start, of all that hold or have some. Where it came
 * later, of those that say so, and of all that are bought once the customer's count was looked through when every process
 * knew of it.
 */
const isCounted =
  ({ completeAsOf }: Books, { placesPerCustomer, event: { limitedSince } }: SalesPlan) =>
  (item: Booking): boolean => {
    if (placesPerCustomer === null) return item.status === 'confirmed' && !accountOf(item.buyer);
    if (!limitedSince) return isLive(item) && !item.revived;
    const isComplete = (completeAsOf.get(buyerKey(item.buyer)) ?? 0) > Date.parse(limitedSince);
    return item.countedUntil !== undefined || (isComplete && item.status === 'confirmed');
  };

/** Nobody is counted to have more or less than they do, at any moment. */
const miscounted = (books: Books, plan: SalesPlan): string[] => {
  const { bookings, countedFor } = books;
  const has = placesByCustomer(bookings.filter(isCounted(books, plan)));
  return [...new Set([...has.keys(), ...countedFor.keys()])]
    .filter((id) => (has.get(id) ?? 0) !== (countedFor.get(id) ?? 0))
    .map((id) => `${id} is counted to have ${countedFor.get(id)} places, and has ${has.get(id)}`);
};

const doubleTickets = ({ tickets }: Books): string[] => {
  const byPlace = Map.groupBy(
    tickets.filter(({ state }) => state === 'valid'),
    ({ blockId, place }) => `${blockId}/${place}`,
  );
  return [...byPlace]
    .filter(([, list]) => list.length > 1)
    .map(([place]) => `two valid tickets for ${place}`);
};

const wrongNow = (books: Books, plan: SalesPlan, now: number): string[] => [
  ...doubleSales(books, now),
  ...doubleOpen(books, now),
  ...overfull(books, plan, now),
  ...overLimit(books, plan, now),
  ...miscounted(books, plan),
  ...doubleTickets(books),
  ...forgotten(books),
  ...ticketsWrong(books, plan),
];

/** Somebody comes for what is owed, and asks what a bank has decided; whatever else a booking waits for. */
const forgotten = ({ bookings }: Books): string[] =>
  bookings
    .filter((item) => item.sweepAt === undefined)
    .filter(
      (item) => refundsDue(item).length > 0 || paymentsOf(item).some(({ dispute }) => dispute === 'open'),
    )
    .map(({ id }) => `nobody comes for the money of ${id}`);

/** What must be true at any moment, also in the middle of everything. */
export const violations = async (database: Database, plan: SalesPlan, now: number): Promise<string[]> => {
  const books = await openBooks(database, plan);
  return wrongNow(books, plan, now);
};

const seatsLost = ({ bookings, claims, placesTaken }: Books): string[] => {
  const confirmed = bookings.filter(({ status }) => status === 'confirmed');
  const sold = new Map(confirmed.flatMap((item) => seatIds(item).map((id) => [id, item.id] as const)));
  const lost = [...claims]
    .filter(
      ([id, claim]) => decodeClaim(claim).until === null && sold.get(id) !== decodeClaim(claim).bookingId,
    )
    .map(([id]) => `seat ${id} is lost`);
  const loose = [...sold]
    .filter(([id, owner]) => decodeClaim(claims.get(id) ?? '').bookingId !== owner)
    .map(([id]) => `sold seat ${id} is not claimed`);
  const places = confirmed.reduce((total, item) => total + livePlaces(item), 0);
  return [
    ...lost,
    ...loose,
    ...(places === placesTaken ? [] : [`the counter stands at ${placesTaken}, sold are ${places}`]),
  ];
};

/** What others have noted of it: the provider, whoever reads the queue of news, and, where a test knows, what is counted and was promised. */
type Records = {
  readonly payments: FakePayments;
  readonly told: readonly BookingNews[];
  readonly counts?: HoldCounts;
  readonly askedBack?: ReadonlyMap<RefundId, number>;
};

/** What must be true besides once everything has come to rest: no hold open, nothing left to sweep, counts exact. */
export const violationsAtRest = async (
  database: Database,
  plan: SalesPlan,
  now: number,
  { payments, told, counts, askedBack }: Records,
): Promise<string[]> => {
  const books = await openBooks(database, plan);
  const restless = books.bookings
    .filter(({ status, sweepAt }) => status === 'held' || status === 'paying' || sweepAt !== undefined)
    .map(({ id, status }) => `booking ${id} is still ${status}`);
  return [
    ...wrongNow(books, plan, now),
    ...restless,
    ...moneyWrong(books, plan, payments, askedBack),
    ...seatsLost(books),
    ...newsWrong(books, told),
    ...(counts ? holdsMiscounted(books, plan, counts) : []),
  ];
};
