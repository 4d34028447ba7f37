import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventId, randomIds } from '../../ids.ts';
import { dynamoOutbox } from '../../news/dynamo-outbox.ts';
import { bookingNews, newsOfBooking } from './booking-news.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aMove, takenOnFloor } from '../../testing/area-counters.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import {
  bookingCommits,
  type BookingStoreWorld,
  openBookingStore,
} from '../../testing/booking-store-world.ts';
import { dynamoTicketStore } from '../tickets/dynamo-ticket-store.ts';
import { issueTickets, type Ticket } from '../tickets/ticket.ts';
import { next } from './booking.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

const at = '2026-12-01T12:01:00.000Z';

describe('what is written alongside a booking', () => {
  let database: BookingStoreWorld['database'];
  let store: BookingStoreWorld['store'];
  let created: BookingStoreWorld['created'];
  let create: BookingStoreWorld['create'];
  let save: BookingStoreWorld['save'];
  let moving: BookingStoreWorld['moving'];
  let tickets: TicketStore;
  beforeAll(async () => {
    ({ database, store, created, create, save, moving } = await openBookingStore());
    tickets = dynamoTicketStore(database);
  });
  afterAll(() => database.close());

  const issue = (all: readonly Ticket[]) => all.map((ticket) => tickets.issue(ticket));
  const voids = (all: readonly Ticket[]) => all.map((ticket) => tickets.void(ticket));

  it('moves counters within their capacity, in and out', async () => {
    const booking = aBooking();
    expect(await create(booking, [moving(booking, aMove(3))])).toBe('saved');
    const given = next(booking, {});
    expect(await save(given, [moving(booking, aMove(-2))])).toBe('saved');
    expect(await takenOnFloor(database, booking)).toBe(1);
  });

  it('is refused as a whole when a counter has no room, or less than is given back', async () => {
    const booking = aBooking();
    await create(booking, [moving(booking, aMove(4))]);
    const changed = next(booking, { total: 1 });
    expect(await save(changed, [moving(booking, aMove(2))])).toBe('full');
    expect(await save(changed, [moving(booking, aMove(-5))])).toBe('full');
    expect(await store.get(booking.id)).toEqual(booking);
    expect(await takenOnFloor(database, booking)).toBe(4);
  });

  it('fills a counter to the last place and not further, whoever comes at the same time', async () => {
    const event = eventId.parse(randomIds.next());
    const results = await Promise.all(
      Array.from({ length: 12 }, () => {
        const booking = aBooking({ eventId: event });
        return create(booking, [moving(booking, aMove(1))]);
      }),
    );
    expect(results.filter((result) => result === 'saved')).toHaveLength(5);
    expect(results.filter((result) => result === 'full')).toHaveLength(7);
  });

  it('moves a counter also when another transaction is at work on it', async () => {
    let meetings = 3;
    const met = bookingCommits(
      database.seenBy(async (run) => {
        if (meetings-- > 0)
          throw new TransactionCanceledException({
            $metadata: {},
            message: 'Transaction cancelled',
            CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
          });
        return run();
      }),
    );
    const booking = aBooking();
    expect(await met.create(booking, [met.moving(booking, aMove(1))])).toBe('saved');
    expect(await takenOnFloor(database, booking)).toBe(1);
  });

  it('is payment, tickets and news of the very same change', async () => {
    const booking = await created();
    const payments = [{ id: 'pi_1', amount: booking.total, at }];
    const confirmed = next(booking, { status: 'confirmed', payments });
    const issued = issueTickets(confirmed, randomIds, at);
    const news = newsOfBooking({ ids: randomIds, clock: manualClock() }, confirmed, {
      kind: 'booking-confirmed',
    });
    const outbox = dynamoOutbox(database, bookingNews);
    expect(await save(confirmed, [...issue(issued), outbox.leave(news)])).toBe('saved');
    expect(await store.get(booking.id)).toEqual(confirmed);
    expect(await tickets.of(confirmed)).toEqual(issued);
    expect((await outbox.waiting()).news).toContainEqual(news);
  });

  it('is no ticket for a place that has a live one, and nothing else of it either', async () => {
    const first = await created();
    await save(next(first, { status: 'confirmed' }), issue(issueTickets(first, randomIds, at)));
    const second = await created({ eventId: first.eventId, lines: first.lines, places: [] });
    const confirmed = next(second, { status: 'confirmed' });
    const issued = issueTickets(confirmed, randomIds, at);
    expect(await save(confirmed, issue(issued))).toBe('place-taken');
    expect(await store.get(second.id)).toEqual(second);
  });

  it('voids tickets that are the ones it means, and their places can have new ones', async () => {
    const first = await created({ places: [] });
    const issued = issueTickets(first, randomIds, at);
    const confirmed = next(first, { status: 'confirmed' });
    await save(confirmed, issue(issued));
    const others = issueTickets(first, randomIds, at);
    const cancelled = next(confirmed, { status: 'cancelled' });
    expect(await save(cancelled, voids(others))).toBe('conflict');
    expect(await save(cancelled, voids(issued))).toBe('saved');
    const second = await created({ eventId: first.eventId, lines: first.lines, places: [] });
    const again = next(second, { status: 'confirmed' });
    expect(await save(again, issue(issueTickets(second, randomIds, at)))).toBe('saved');
    expect(await tickets.of(cancelled)).toEqual([]);
  });
});
