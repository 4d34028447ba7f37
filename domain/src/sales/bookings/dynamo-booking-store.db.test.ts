import { buyerKey, withAccount } from './buyer.ts';
import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId, bookingId, randomIds } from '../../ids.ts';
import { aMove, takenOnFloor } from '../../testing/area-counters.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import {
  alone,
  bookingCommits,
  type BookingStoreWorld,
  openBookingStore,
} from '../../testing/booking-store-world.ts';
import { type Booking, next } from './booking.ts';
import type { SweepWork } from './booking-store.ts';

const inPlaceOf = ({ id }: Booking) => ({ ...alone, instead: id });

const now = Date.parse('2026-12-01T12:01:00.000Z');

describe('the contract of the booking store', () => {
  let database: BookingStoreWorld['database'];
  let store: BookingStoreWorld['store'];
  let created: BookingStoreWorld['created'];
  let create: BookingStoreWorld['create'];
  let save: BookingStoreWorld['save'];
  let moving: BookingStoreWorld['moving'];
  beforeAll(async () => {
    ({ database, store, created, create, save, moving } = await openBookingStore());
  });
  afterAll(() => database.close());

  describe('create and get', () => {
    it('keep a booking as it was given', async () => {
      const booking = await created({
        checkout: { id: 'page-1', url: 'https://pay.test/1', title: 'Hamlet' },
        sweepAt: now,
      });
      expect(await store.get(booking.id)).toEqual(booking);
    });

    it('know nothing of an id that nobody has', async () => {
      expect(await store.get(bookingId.parse(randomIds.next()))).toBeNull();
    });

    it('put no second booking in the place of one', async () => {
      const booking = await created();
      expect(await create({ ...booking, total: 1 })).toBe('conflict');
      expect(await create({ ...booking, total: 1 }, [moving(booking, aMove(1))])).toBe('conflict');
      expect(await store.get(booking.id)).toEqual(booking);
      expect(await takenOnFloor(database, booking)).toBeUndefined();
    });
  });

  describe('the open booking of a customer at an event', () => {
    const another = (of: Booking) => aBooking({ buyer: of.buyer, eventId: of.eventId });

    it('is one: another takes its place only by name, and then for good', async () => {
      const first = await created();
      const [second, third] = [another(first), another(first)];
      expect(await create(second)).toBe('another-open');
      expect(await create(second, [moving(second, aMove(1))], inPlaceOf(second))).toBe('another-open');
      expect(await store.get(second.id)).toBeNull();
      expect(await create(second, [], inPlaceOf(first))).toBe('saved');
      expect(await create(third, [], inPlaceOf(first))).toBe('another-open');
      expect(await store.lastOpened(first.buyer)).toEqual(new Map([[first.eventId, second.id]]));
    });

    it('is one also when many are opened at once', async () => {
      const first = aBooking();
      const all = [first, ...Array.from({ length: 11 }, () => another(first))];
      const results = await Promise.all(all.map((booking) => create(booking)));
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
    });

    it('is forgotten when it is over, and not when another has taken its place', async () => {
      const first = await created();
      const second = another(first);
      await create(second, [], inPlaceOf(first));
      await store.forgetOpened(first);
      expect(await store.lastOpened(first.buyer)).toEqual(new Map([[first.eventId, second.id]]));
      await store.forgetOpened(second);
      expect(await store.lastOpened(first.buyer)).toEqual(new Map());
      expect(await store.lastOpened(aBooking().buyer)).toEqual(new Map());
    });
  });

  describe('save', () => {
    it('replaces the version before it, and no other', async () => {
      const booking = await created();
      const paying = next(booking, { status: 'paying' });
      expect(await save(next(paying, {}))).toBe('conflict');
      expect(await save(paying)).toBe('saved');
      expect(await save(paying)).toBe('conflict');
      expect(await store.get(booking.id)).toEqual(paying);
    });

    it('lets one of many win who change the same version', async () => {
      const booking = await created();
      const changes = Array.from({ length: 20 }, (_, total) => save(next(booking, { total })));
      const results = await Promise.all(changes);
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
    });

    it('gives way to a transaction that is at work on the booking', async () => {
      const booking = await created();
      const busy = database.seenBy(async () => {
        throw new TransactionConflictException({ $metadata: {}, message: 'Transaction is ongoing' });
      });
      const commits = bookingCommits(busy);
      expect(await commits.save(next(booking, {}))).toBe('conflict');
      await expect(commits.store.forgetOpened(booking)).resolves.toBeUndefined();
      busy.client.destroy();
    });

    it('saves nothing that there is not', async () => {
      const booking = aBooking();
      expect(await save(next(booking, {}))).toBe('conflict');
      expect(await store.get(booking.id)).toBeNull();
    });
  });

  describe('the places of a customer at an event', () => {
    const until = Math.ceil(now / 1000) + 86_400;
    const more = (of: Booking, count: number, atMost: number | null = 6) => [
      store.countPlaces(of, { count, atMost, until }),
    ];

    it('are counted with the booking, up to the limit and not further', async () => {
      const booking = aBooking();
      expect(await store.placesOf(booking)).toBe(0);
      expect(await create(booking, more(booking, 4))).toBe('saved');
      const changed = next(booking, { total: 1 });
      expect(await save(changed, more(booking, 3))).toBe('over-limit');
      expect(await store.get(booking.id)).toEqual(booking);
      expect(await save(changed, more(booking, 2))).toBe('saved');
      expect(await store.placesOf(booking)).toBe(6);
    });

    it('are never more than the limit by themselves', async () => {
      const booking = aBooking();
      expect(await create(booking, more(booking, 7))).toBe('over-limit');
      expect(await store.get(booking.id)).toBeNull();
    });

    it('are counted also where there is no limit, and given back whatever the limit is by now', async () => {
      const booking = aBooking();
      expect(await create(booking, more(booking, 9, null))).toBe('saved');
      expect(await save(next(booking, {}), more(booking, -2, 3))).toBe('saved');
      expect(await store.placesOf(booking)).toBe(7);
    });

    it('are as many as one limit allows when several bookings come at once', async () => {
      const of = aBooking();
      const same = { buyer: of.buyer, eventId: of.eventId };
      const open = await Promise.all(Array.from({ length: 8 }, () => created()));
      const results = await Promise.all(
        open.map((booking) => save(next({ ...booking, ...same }, {}), more(of, 2))),
      );
      expect(results.filter((result) => result === 'saved')).toHaveLength(3);
      expect(results.filter((result) => result === 'over-limit')).toHaveLength(5);
      expect(await store.placesOf(of)).toBe(6);
    });

    it('are forgotten by the database some time after the event', async () => {
      const booking = aBooking();
      await create(booking, more(booking, 1));
      const Key = { id: `places#${booking.eventId}#${buyerKey(booking.buyer)}` };
      const { Item } = await database.client.send(
        new GetCommand({ TableName: database.table('Bookings'), Key }),
      );
      expect(Item).toMatchObject({ taken: 1, expiresAt: until });
    });
  });

  describe('listOf', () => {
    it('answers the bookings of one account, newest first, page by page', async () => {
      const owner = accountId.parse(randomIds.next());
      const times = ['2026-12-01T10:00:00.000Z', '2026-12-01T11:00:00.000Z', '2026-12-01T12:00:00.000Z'];
      const all: Booking[] = [];
      for (const createdAt of times) all.unshift(await created({ buyer: withAccount(owner), createdAt }));
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
      await save({ ...rest, status: 'expired', version: 2 });
      expect(await dueNow('seats')).not.toContain(hold.id);
    });
  });
});
