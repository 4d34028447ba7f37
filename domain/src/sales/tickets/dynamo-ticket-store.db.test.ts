import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { next } from '../bookings/booking.ts';
import { randomIds } from '../../ids.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { type BookingStoreWorld, openBookingStore } from '../../testing/booking-store-world.ts';
import { dynamoTicketStore, ticketItem } from './dynamo-ticket-store.ts';
import { issueTickets } from './ticket.ts';
import type { TicketStore } from './ticket-store.ts';

const at = '2026-12-01T12:01:00.000Z';

describe('the contract of the ticket store', () => {
  let world: BookingStoreWorld;
  let tickets: TicketStore;
  beforeAll(async () => {
    world = await openBookingStore();
    tickets = dynamoTicketStore(world.database);
  });
  afterAll(() => world.database.close());

  it('answers the tickets of a booking in its order, void ones too, and nothing before there are any', async () => {
    const held = await world.created();
    expect(await tickets.of(held)).toEqual([]);
    const confirmed = next(held, { status: 'confirmed' });
    const issue = issueTickets(confirmed, randomIds, at);
    await world.save(confirmed, issue.map(tickets.issue));
    expect(await tickets.of(confirmed)).toEqual(issue);
    expect(issue.map(({ place }) => place)).toEqual([
      'A/1',
      'A/2',
      ...[1, 2, 3].map((n) => `${held.id}/${n}`),
    ]);
    const cancelled = next(confirmed, { status: 'cancelled' });
    await world.save(cancelled, issue.map(tickets.void));
    expect((await tickets.of(cancelled)).map(({ state }) => state)).toEqual(Array(5).fill('void'));
  });

  it('finds and voids tickets from when a section had one key', async () => {
    const held = await world.created();
    const confirmed = next(held, { status: 'confirmed' });
    const issue = issueTickets(confirmed, randomIds, at).map(({ shard: _none, ...old }) => old);
    await world.save(confirmed, issue.map(tickets.issue));
    expect(await tickets.of(confirmed)).toEqual(issue);
    expect(await world.save(next(confirmed, { status: 'cancelled' }), issue.map(tickets.void))).toBe('saved');
  });

  it('answers nothing of those who have its places now, whichever key they are under', async () => {
    const { lines, eventId } = await world.created({ places: [] });
    const [first, second] = [
      await world.created({ lines, eventId, places: [] }),
      await world.created({ lines, eventId, places: [] }),
    ];
    const issue = issueTickets(second, randomIds, at);
    await world.save(next(second, {}), issue.map(tickets.issue));
    expect(await tickets.of(first)).toEqual([]);
    const old = issueTickets(second, randomIds, at).map(({ shard: _none, ...ticket }) => ticket);
    await world.save(next(next(second, {}), {}), old.map(tickets.issue));
    expect(await tickets.of(first)).toEqual([]);
    expect(await tickets.of(second)).toEqual(issue);
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
    const held = await world.created({ places: [], lines: line ? [{ ...line, seats }] : [] });
    const confirmed = next(held, { status: 'confirmed' });
    await world.save(confirmed, issueTickets(confirmed, randomIds, at).map(tickets.issue));
    expect(await tickets.of(confirmed)).toHaveLength(50);
  });
});
