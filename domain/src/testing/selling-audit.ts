import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type Booking, booking as bookingSchema, countOf, isLive, seatIds } from '../bookings/booking.ts';
import type { Database, TableName } from '../dynamo/database.ts';
import type { SalesPlan } from '../events/sales-plan.ts';
import { decodeClaim } from '../seats/seat-claim.ts';
import { type Ticket, ticket as ticketSchema } from '../tickets/ticket.ts';
import type { FakePayments } from './fake-payments.ts';

type Item = Record<string, unknown>;

const scan = async ({ client, table }: Database, name: TableName): Promise<Item[]> => {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table(name), ConsistentRead: true, ExclusiveStartKey }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
};

const seatRow = z.looseObject({ block: z.string(), rowId: z.string(), taken: z.int().optional() });

type Books = {
  readonly bookings: readonly Booking[];
  readonly tickets: readonly Ticket[];
  /** Seat id → the claim on it. */
  readonly claims: ReadonlyMap<string, string>;
  readonly placesTaken: number;
};

const open = async (database: Database, plan: SalesPlan): Promise<Books> => {
  const [bookings, tickets, rows] = await Promise.all([
    scan(database, 'Bookings'),
    scan(database, 'Tickets'),
    scan(database, 'Seats'),
  ]);
  const ours = seatRow
    .array()
    .parse(rows)
    .filter(({ block }) => block.startsWith(plan.event.id));
  const claims = ours.flatMap(({ block, rowId, ...attributes }) =>
    Object.entries(attributes)
      .filter(([name]) => name.startsWith('s'))
      .map(([name, value]) => [`${block.split('#')[1]}/${rowId}/${name.slice(1)}`, String(value)] as const),
  );
  return {
    bookings: bookingSchema
      .array()
      .parse(bookings)
      .filter(({ eventId }) => eventId === plan.event.id),
    tickets: ticketSchema
      .array()
      .parse(tickets)
      .filter(({ eventId }) => eventId === plan.event.id),
    claims: new Map(claims),
    placesTaken: ours.reduce((total, { taken = 0 }) => total + taken, 0),
  };
};

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

const doubleTickets = ({ tickets }: Books): string[] => {
  const byPlace = Map.groupBy(
    tickets.filter(({ state }) => state === 'valid'),
    ({ blockId, place }) => `${blockId}/${place}`,
  );
  return [...byPlace]
    .filter(([, list]) => list.length > 1)
    .map(([place]) => `two valid tickets for ${place}`);
};

/** What must be true at any moment, also in the middle of everything. */
export const violations = async (database: Database, plan: SalesPlan, now: number): Promise<string[]> => {
  const books = await open(database, plan);
  return [...doubleSales(books, now), ...overfull(books, plan, now), ...doubleTickets(books)];
};

const paymentsUnanswered = ({ bookings, tickets }: Books, payments: FakePayments): string[] =>
  [...payments.pages.values()].flatMap((page) => {
    const booking = bookings.find(({ id }) => id === page.bookingId);
    const valid = tickets.filter(({ bookingId, state }) => bookingId === page.bookingId && state === 'valid');
    if (page.state !== 'paid')
      return valid.length > 0 ? [`tickets without payment for ${page.bookingId}`] : [];
    const refunded = page.refunded === page.amount.amount;
    if (booking?.status === 'confirmed' && !refunded && valid.length > 0) return [];
    return refunded && valid.length === 0
      ? []
      : [`paid ${page.bookingId} is ${booking?.status}, refunded ${page.refunded}, ${valid.length} tickets`];
  });

const ticketsUnpaid = ({ bookings, tickets }: Books): string[] =>
  tickets
    .filter(({ state }) => state === 'valid')
    .filter(({ bookingId }) => bookings.find(({ id }) => id === bookingId)?.status !== 'confirmed')
    .map(({ bookingId, place }) => `valid ticket ${place} of ${bookingId}, which is not confirmed`);

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

/** What must be true besides once everything has come to rest: no hold open, nothing left to sweep. */
export const violationsAtRest = async (
  database: Database,
  plan: SalesPlan,
  now: number,
  payments: FakePayments,
): Promise<string[]> => {
  const books = await open(database, plan);
  const restless = books.bookings
    .filter(({ status, sweepAt }) => status === 'held' || status === 'paying' || sweepAt !== undefined)
    .map(({ id, status }) => `booking ${id} is still ${status}`);
  return [
    ...doubleSales(books, now),
    ...overfull(books, plan, now),
    ...doubleTickets(books),
    ...restless,
    ...paymentsUnanswered(books, payments),
    ...ticketsUnpaid(books),
    ...seatsLost(books),
  ];
};
