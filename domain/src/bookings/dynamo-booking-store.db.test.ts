import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../clock.ts';
import { accountId, bookingId, eventId, randomIds } from '../ids.ts';
import { outboxMessage, type OutboxMessage } from '../outbox/outbox-message.ts';
import { dynamoOutbox } from '../outbox/dynamo-outbox.ts';
import { dynamoSeatStore } from '../seats/dynamo-seat-store.ts';
import { aBooking } from '../testing/booking-builder.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dynamoTicketStore } from '../tickets/dynamo-ticket-store.ts';
import { issueTickets } from '../tickets/ticket.ts';
import { type Booking, next } from './booking.ts';
import type { BookingStore, SweepWork } from './booking-store.ts';
import { dynamoBookingStore } from './dynamo-booking-store.ts';

const alone = { atMost: 8 };
const inPlaceOf = ({ id }: Booking) => ({ instead: id, atMost: 8 });

const at = '2026-12-01T12:01:00.000Z';
const now = Date.parse(at);

describe('the contract of the booking store', () => {
  let database: TestDatabase;
  let store: BookingStore;
  beforeAll(async () => {
    database = await openTestDatabase();
    store = dynamoBookingStore(database);
  });
  afterAll(() => database.close());

  const created = async (change: Partial<Booking> = {}): Promise<Booking> => {
    const booking = aBooking(change);
    expect(await store.create(booking, {}, alone)).toBe('saved');
    return booking;
  };
  const taken = async (of: Booking, shard: string): Promise<number | undefined> => {
    const [block] = await dynamoSeatStore(database, systemClock).read(of.eventId, ['floor']);
    return block?.counters.get(shard);
  };
  const move = (count: number, capacity = 5) => ({ areaId: 'floor', shard: '0', count, capacity });

  describe('create and get', () => {
    it('keep a booking as it was given', async () => {
      const booking = await created({ terms: { title: 'Hamlet', lines: [] }, sweepAt: now });
      expect(await store.get(booking.id)).toEqual(booking);
    });

    it('know nothing of an id that nobody has', async () => {
      expect(await store.get(bookingId.parse(randomIds.next()))).toBeNull();
    });

    it('put no second booking in the place of one', async () => {
      const booking = await created();
      expect(await store.create({ ...booking, total: 1 }, {}, alone)).toBe('conflict');
      expect(await store.create({ ...booking, total: 1 }, { counters: [move(1)] }, alone)).toBe('conflict');
      expect(await store.get(booking.id)).toEqual(booking);
      expect(await taken(booking, '0')).toBeUndefined();
    });
  });

  describe('the open booking of a customer at an event', () => {
    const another = (of: Booking) => aBooking({ accountId: of.accountId, eventId: of.eventId });

    it('is one: another takes its place only by name, and then for good', async () => {
      const first = await created();
      const [second, third] = [another(first), another(first)];
      expect(await store.create(second, {}, alone)).toBe('another-open');
      expect(await store.create(second, { counters: [move(1)] }, inPlaceOf(second))).toBe('another-open');
      expect(await store.get(second.id)).toBeNull();
      expect(await store.create(second, {}, inPlaceOf(first))).toBe('saved');
      expect(await store.create(third, {}, inPlaceOf(first))).toBe('another-open');
      expect(await store.lastOpened(first.accountId)).toEqual(new Map([[first.eventId, second.id]]));
    });

    it('is one also when many are opened at once', async () => {
      const first = aBooking();
      const all = [first, ...Array.from({ length: 11 }, () => another(first))];
      const results = await Promise.all(all.map((booking) => store.create(booking, {}, alone)));
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
    });

    it('is forgotten when it is over, and not when another has taken its place', async () => {
      const first = await created();
      const second = another(first);
      await store.create(second, {}, inPlaceOf(first));
      await store.forgetOpened(first);
      expect(await store.lastOpened(first.accountId)).toEqual(new Map([[first.eventId, second.id]]));
      await store.forgetOpened(second);
      expect(await store.lastOpened(first.accountId)).toEqual(new Map());
      expect(await store.lastOpened(aBooking().accountId)).toEqual(new Map());
    });
  });

  describe('save', () => {
    it('replaces the version before it, and no other', async () => {
      const booking = await created();
      const paying = next(booking, { status: 'paying' });
      expect(await store.save(next(paying, {}))).toBe('conflict');
      expect(await store.save(paying)).toBe('saved');
      expect(await store.save(paying)).toBe('conflict');
      expect(await store.get(booking.id)).toEqual(paying);
    });

    it('lets one of many win who change the same version', async () => {
      const booking = await created();
      const changes = Array.from({ length: 20 }, (_, total) => store.save(next(booking, { total })));
      const results = await Promise.all(changes);
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
    });

    it('saves nothing that there is not', async () => {
      const booking = aBooking();
      expect(await store.save(next(booking, {}))).toBe('conflict');
      expect(await store.get(booking.id)).toBeNull();
    });
  });

  describe('the places of a customer at an event', () => {
    const until = Math.ceil(now / 1000) + 86_400;
    const more = (count: number, atMost: number | null = 6) => ({ customer: { count, atMost, until } });

    it('are counted with the booking, up to the limit and not further', async () => {
      const booking = aBooking();
      expect(await store.placesOf(booking)).toBe(0);
      expect(await store.create(booking, more(4), alone)).toBe('saved');
      const changed = next(booking, { total: 1 });
      expect(await store.save(changed, more(3))).toBe('over-limit');
      expect(await store.get(booking.id)).toEqual(booking);
      expect(await store.save(changed, more(2))).toBe('saved');
      expect(await store.placesOf(booking)).toBe(6);
    });

    it('are never more than the limit by themselves', async () => {
      const booking = aBooking();
      expect(await store.create(booking, more(7), alone)).toBe('over-limit');
      expect(await store.get(booking.id)).toBeNull();
    });

    it('are counted also where there is no limit, and given back whatever the limit is by now', async () => {
      const booking = aBooking();
      expect(await store.create(booking, more(9, null), alone)).toBe('saved');
      expect(await store.save(next(booking, {}), more(-2, 3))).toBe('saved');
      expect(await store.placesOf(booking)).toBe(7);
    });

    it('are as many as one limit allows when several bookings come at once', async () => {
      const of = aBooking();
      const same = { accountId: of.accountId, eventId: of.eventId };
      const open = await Promise.all(Array.from({ length: 8 }, () => created()));
      const results = await Promise.all(
        open.map((booking) => store.save(next({ ...booking, ...same }, {}), more(2))),
      );
      expect(results.filter((result) => result === 'saved')).toHaveLength(3);
      expect(results.filter((result) => result === 'over-limit')).toHaveLength(5);
      expect(await store.placesOf(of)).toBe(6);
    });

    it('are forgotten by the database some time after the event', async () => {
      const booking = aBooking();
      await store.create(booking, more(1), alone);
      const Key = { id: `places#${booking.eventId}#${booking.accountId}` };
      const { Item } = await database.client.send(
        new GetCommand({ TableName: database.table('Bookings'), Key }),
      );
      expect(Item).toMatchObject({ taken: 1, expiresAt: until });
    });
  });

  describe('what is written alongside', () => {
    it('moves counters within their capacity, in and out', async () => {
      const booking = aBooking();
      expect(await store.create(booking, { counters: [move(3)] }, alone)).toBe('saved');
      const given = next(booking, {});
      expect(await store.save(given, { counters: [move(-2)] })).toBe('saved');
      expect(await taken(booking, '0')).toBe(1);
    });

    it('is refused as a whole when a counter has no room, or less than is given back', async () => {
      const booking = aBooking();
      await store.create(booking, { counters: [move(4)] }, alone);
      const changed = next(booking, { total: 1 });
      expect(await store.save(changed, { counters: [move(2)] })).toBe('full');
      expect(await store.save(changed, { counters: [move(-5)] })).toBe('full');
      expect(await store.get(booking.id)).toEqual(booking);
      expect(await taken(booking, '0')).toBe(4);
    });

    it('fills a counter to the last place and not further, whoever comes at the same time', async () => {
      const event = eventId.parse(randomIds.next());
      const results = await Promise.all(
        Array.from({ length: 12 }, () =>
          store.create(aBooking({ eventId: event }), { counters: [move(1)] }, alone),
        ),
      );
      expect(results.filter((result) => result === 'saved')).toHaveLength(5);
      expect(results.filter((result) => result === 'full')).toHaveLength(7);
    });

    it('moves a counter also when another transaction is at work on it', async () => {
      let meetings = 3;
      const met = dynamoBookingStore(
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
      expect(await met.create(booking, { counters: [move(1)] }, alone)).toBe('saved');
      expect(await taken(booking, '0')).toBe(1);
    });

    it('is payment, tickets and messages of the very same change', async () => {
      const booking = await created();
      const confirmed = next(booking, { status: 'confirmed' });
      const issue = issueTickets(confirmed, randomIds, at);
      const message: OutboxMessage = outboxMessage.parse({
        id: randomIds.next(),
        kind: 'booking-confirmed',
        bookingId: booking.id,
        accountId: booking.accountId,
        createdAt: at,
      });
      const amount = { amount: booking.total, currency: booking.currency };
      const payment = {
        bookingId: booking.id,
        id: 'pi_1',
        amount,
        receivedAt: at,
        state: 'ticketed',
      } as const;
      expect(await store.save(confirmed, { payment, issue, messages: [message] })).toBe('saved');
      expect(await dynamoTicketStore(database).of(confirmed)).toEqual(issue);
      expect((await dynamoOutbox(database).waiting()).messages).toContainEqual(message);
      const Key = { bookingId: booking.id, id: 'pi_1' };
      const { Item } = await database.client.send(
        new GetCommand({ TableName: database.table('Payments'), Key }),
      );
      expect(Item).toEqual(payment);
    });

    it('is no ticket for a place that has a live one, and nothing else of it either', async () => {
      const first = await created();
      await store.save(next(first, { status: 'confirmed' }), { issue: issueTickets(first, randomIds, at) });
      const second = await created({ eventId: first.eventId, lines: first.lines, places: [] });
      const confirmed = next(second, { status: 'confirmed' });
      const issue = issueTickets(confirmed, randomIds, at);
      expect(await store.save(confirmed, { issue })).toBe('place-taken');
      expect(await store.get(second.id)).toEqual(second);
    });

    it('voids tickets that are the ones it means, and their places can have new ones', async () => {
      const first = await created({ places: [] });
      const issue = issueTickets(first, randomIds, at);
      const confirmed = next(first, { status: 'confirmed' });
      await store.save(confirmed, { issue });
      const others = issueTickets(first, randomIds, at);
      const cancelled = next(confirmed, { status: 'cancelled' });
      expect(await store.save(cancelled, { void: others })).toBe('conflict');
      expect(await store.save(cancelled, { void: issue })).toBe('saved');
      const second = await created({ eventId: first.eventId, lines: first.lines, places: [] });
      const again = next(second, { status: 'confirmed' });
      expect(await store.save(again, { issue: issueTickets(second, randomIds, at) })).toBe('saved');
      expect(await dynamoTicketStore(database).of(cancelled)).toEqual([]);
    });
  });

  describe('listOf', () => {
    it('answers the bookings of one account, newest first, page by page', async () => {
      const owner = accountId.parse(randomIds.next());
      const times = ['2026-12-01T10:00:00.000Z', '2026-12-01T11:00:00.000Z', '2026-12-01T12:00:00.000Z'];
      const all: Booking[] = [];
      for (const createdAt of times) all.unshift(await created({ accountId: owner, createdAt }));
      await created();
      const first = await store.listOf(owner, { limit: 2 });
      expect(first.bookings).toEqual(all.slice(0, 2));
      const second = await store.listOf(owner, { limit: 2, cursor: first.nextCursor ?? undefined });
      expect(second).toEqual({ bookings: all.slice(2), nextCursor: null });
    });
  });

  describe('due', () => {
    const dueNow = async (work: SweepWork): Promise<string[]> => {
      const ids: string[] = [];
      for await (const id of store.due(work, now)) ids.push(id);
      return ids;
    };

    it('answers what has come due of one kind of work, and nothing that rests', async () => {
      const hold = await created({ sweepAt: now });
      const later = await created({ sweepAt: now + 1 });
      const paying = await created({ status: 'paying', sweepAt: now - 1 });
      const resting = await created({ status: 'confirmed' });
      const [seats, money] = [await dueNow('seats'), await dueNow('money')];
      expect(seats).toContain(hold.id);
      expect(money).toContain(paying.id);
      for (const { id } of [later, resting]) expect([...seats, ...money]).not.toContain(id);
      expect(seats).not.toContain(paying.id);
    });

    it('forgets a booking that has come to rest', async () => {
      const hold = await created({ sweepAt: now });
      const { sweepAt: _, ...rest } = hold;
      await store.save({ ...rest, status: 'expired', version: 2 });
      expect(await dueNow('seats')).not.toContain(hold.id);
    });
  });
});
