import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Booking } from '../sales/bookings/booking.ts';
import { readBooking } from '../sales/bookings/stored-booking.ts';
import type { Database } from '../dynamo/database.ts';
import type { TableName } from '../dynamo/table-name.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { type Ticket, ticket } from '../sales/tickets/ticket.ts';

type Item = Record<string, unknown>;

/** All items of a table, as they are now. */
export const scan = async ({ client, table }: Database, name: TableName): Promise<Item[]> => {
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

/** Without the notes of who has opened which. */
export const scanBookings = async (database: Database): Promise<Item[]> =>
  (await scan(database, 'Bookings')).filter(({ eventId }) => eventId !== undefined);

const seatRow = z.looseObject({ block: z.string(), rowId: z.string(), taken: z.int().optional() });

const customerCount = z
  .object({ id: z.string(), taken: z.int().default(0), completeAsOf: z.int().default(0) })
  .transform(({ id, ...count }) => ({ ...count, customer: id.split('#')[2] ?? '' }));

/** All that the tables say of one event's sale. */
export type Books = {
  readonly bookings: readonly Booking[];
  readonly tickets: readonly Ticket[];
  /** Seat id → the claim on it. */
  readonly claims: ReadonlyMap<string, string>;
  readonly placesTaken: number;
  /** How many places each customer is counted to have. */
  readonly countedFor: ReadonlyMap<string, number>;
  /** By customer: as of when what they took without a limit is counted, in milliseconds. */
  readonly completeAsOf: ReadonlyMap<string, number>;
};

export const openBooks = async (database: Database, plan: SalesPlan): Promise<Books> => {
  const [everything, tickets, rows] = await Promise.all([
    scan(database, 'Bookings'),
    scan(database, 'Tickets'),
    scan(database, 'Seats'),
  ]);
  const bookings = everything.filter(({ eventId }) => eventId !== undefined);
  const counts = customerCount
    .array()
    .parse(everything.filter(({ id }) => String(id).startsWith(`places#${plan.event.id}#`)));
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
    bookings: bookings.filter(({ eventId }) => eventId === plan.event.id).map(readBooking),
    tickets: tickets.filter(({ eventId }) => eventId === plan.event.id).map((item) => ticket.parse(item)),
    claims: new Map(claims),
    countedFor: new Map(counts.map(({ customer, taken }) => [customer, taken])),
    completeAsOf: new Map(counts.map(({ customer, completeAsOf }) => [customer, completeAsOf])),
    placesTaken: ours.reduce((total, { taken = 0 }) => total + taken, 0),
  };
};
