import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { next } from '../bookings/booking.ts';
import { dynamoBookingStore } from '../bookings/dynamo-booking-store.ts';
import { randomIds } from '../ids.ts';
import { aBooking } from '../testing/booking-builder.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dynamoTicketStore, ticketItem } from './dynamo-ticket-store.ts';
import { issueTickets } from './ticket.ts';

const at = '2026-12-01T12:01:00.000Z';

describe('the contract of the ticket store', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('answers the tickets of a booking in its order, void ones too, and nothing before there are any', async () => {
    const [bookings, tickets] = [dynamoBookingStore(database), dynamoTicketStore(database)];
    const held = aBooking();
    await bookings.create(held, {}, { atMost: 8 });
    expect(await tickets.of(held)).toEqual([]);
    const confirmed = next(held, { status: 'confirmed' });
    const issue = issueTickets(confirmed, randomIds, at);
    await bookings.save(confirmed, { issue });
    expect(await tickets.of(confirmed)).toEqual(issue);
    expect(issue.map(({ place }) => place)).toEqual([
      'A/1',
      'A/2',
      ...[1, 2, 3].map((n) => `${held.id}/${n}`),
    ]);
    const cancelled = next(confirmed, { status: 'cancelled' });
    await bookings.save(cancelled, { void: issue });
    expect((await tickets.of(cancelled)).map(({ state }) => state)).toEqual(Array(5).fill('void'));
  });

  it('finds and voids tickets from when a section had one key', async () => {
    const [bookings, tickets] = [dynamoBookingStore(database), dynamoTicketStore(database)];
    const held = aBooking();
    await bookings.create(held, {}, { atMost: 8 });
    const confirmed = next(held, { status: 'confirmed' });
    const issue = issueTickets(confirmed, randomIds, at).map(({ shard: _none, ...old }) => old);
    await bookings.save(confirmed, { issue });
    expect(await tickets.of(confirmed)).toEqual(issue);
    expect(await bookings.save(next(confirmed, { status: 'cancelled' }), { void: issue })).toBe('saved');
  });

  it('keeps the tickets of an area, and of a section, under sixteen keys each', async () => {
    const keys = { stalls: new Set<string>(), floor: new Set<string>() };
    for (let n = 0; n < 300; n++) {
      const [line] = aBooking().lines;
      const of = aBooking({ lines: line ? [{ ...line, rowId: `row ${n}` }] : [] });
      for (const issued of issueTickets(of, randomIds, at))
        keys[issued.blockId === 'floor' ? 'floor' : 'stalls'].add(
          ticketItem(issued).block.replace(of.eventId, ''),
        );
    }
    expect([keys.stalls.size, keys.floor.size]).toEqual([16, 16]);
  });

  it('answers fifty tickets at once', async () => {
    const seats = Array.from({ length: 50 }, (_, n) => String(n + 1));
    const [line] = aBooking().lines;
    const held = aBooking({ places: [], lines: line ? [{ ...line, seats }] : [] });
    const bookings = dynamoBookingStore(database);
    await bookings.create(held, {}, { atMost: 8 });
    const confirmed = next(held, { status: 'confirmed' });
    await bookings.save(confirmed, { issue: issueTickets(confirmed, randomIds, at) });
    expect(await dynamoTicketStore(database).of(confirmed)).toHaveLength(50);
  });
});
