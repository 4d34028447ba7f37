import { withAccount } from '../bookings/buyer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Chart } from '@parterre/seating/chart';
import { seatId, seatIdsOf } from '@parterre/seating/seat-id';
import { seconds } from '../../clock.ts';
import type { AccountId } from '../../ids.ts';
import { randomIds } from '../../ids.ts';
import { DomainError } from '../../domain-error.ts';
import { usualLimits } from '../../limits.ts';
import { openLive } from '../../live/open-live.ts';
import type { Event } from '../../programme/events/event.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { aCustomer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { Booking } from '../bookings/booking.ts';
import { revisionOf } from '../bookings/revision.ts';
import { changeHeldSeats } from '../holding/change-held-seats.ts';
import { holdRefusals } from '../holding/hold-refusals.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { bestWish } from './best-wish.ts';
import { type HoldBest, holdBest } from './hold-best.ts';
import type { Peer, PeerStore } from './peers.ts';
import { rowShares } from './row-shares.ts';

const codeOf = (refused: unknown): string => (refused instanceof DomainError ? refused.code : 'no refusal');
const noPeers: PeerStore = { announce: () => Promise.resolve(), of: () => Promise.resolve([]) };

type Wish = Parameters<typeof bestWish.parse>[0];

/** A process that customers talk to: it sells, shows a live map, and picks. */
const aPicker = (process: Process, peers: PeerStore) => {
  const { plans, clock, seats: rows, alarm } = process;
  const live = openLive({ plans, rows, whenFull: () => Promise.resolve(), alarm, clock, ids: randomIds });
  const selling = { ...process, seats: live.rows };
  const shares = rowShares('customer', { peers, clock, ids: randomIds });
  const turns = { use: () => undefined, require: () => undefined };
  const best: HoldBest = holdBest({
    holdSeats: holdSeats(selling),
    changeHeldSeats: changeHeldSeats(selling),
    bookings: process.bookings,
    plans,
    atHand: live.atHand,
    shares,
    turns,
    clock,
  });
  return { best, shares, hold: holdSeats(selling) };
};

/** Seats of rows without aisles that are free with nobody's seat beside them. */
const singlesIn = ({ chart }: SalesPlan, bookings: readonly Booking[]): string[] => {
  const taken = new Set(bookings.flatMap(({ lines }) => lines.flatMap(seatIdsOf)));
  return chart.rows.flatMap((row) => {
    const isFree = row.seats.map((seat) => !taken.has(seatId({ ...row, seat })));
    return row.seats.filter((_, n) => isFree[n] && !isFree[n - 1] && !isFree[n + 1]);
  });
};

describe('the best seats', () => {
  let database: TestDatabase;
  let clock: ManualClock;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    clock = manualClock();
  });

  const selling = (chart: Chart, event: Partial<Event> = {}) => {
    const plan = aPlan({ chart, event: { placesPerCustomer: null, ...event } });
    const known = new Map<string, Peer>();
    const peers: PeerStore = {
      announce: async (peer) => void known.set(peer.id, peer),
      of: async () => [...known.values()],
    };
    const process = () => aPicker(aProcess(database, { plan, payments: fakePayments(), clock }), peers);
    return { plan, process };
  };
  const ask = (
    plan: SalesPlan,
    by: { best: HoldBest },
    wish: Wish,
    { who = aCustomer(), key = aKey() }: { who?: AccountId; key?: string } = {},
  ) =>
    by.best({
      buyer: withAccount(who),
      eventId: plan.event.id,
      wish: bestWish.parse(wish),
      idempotencyKey: key,
    });

  it('are held at once, and the same request again meets them', async () => {
    const { plan, process } = selling(aChart({ rows: 2, seatsPerRow: 6 }));
    const [by, who, key] = [process(), aCustomer(), aKey()];
    const held = await ask(plan, by, { quantity: 2 }, { who, key });
    expect(held.booking.status).toBe('held');
    expect(held.got.groups).toHaveLength(1);
    const again = await ask(plan, process(), { quantity: 2 }, { who, key });
    expect(again.booking.id).toBe(held.booking.id);
    expect(again.got.groups.flat()).toEqual(held.got.groups.flat());
    await expect(ask(plan, by, { quantity: 3 }, { who, key })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('are one booking also where the same request comes twice at once', async () => {
    const { plan, process } = selling(aChart({ rows: 3, seatsPerRow: 8 }));
    const [one, other, who, key] = [process(), process(), aCustomer(), aKey()];
    const held = await Promise.all([one, other].map((by) => ask(plan, by, { quantity: 3 }, { who, key })));
    expect(held[0]?.booking.id).toBe(held[1]?.booking.id);
    expect(held[0]?.booking.lines).toEqual(held[1]?.booking.lines);
    expect(held[0]?.got).toEqual(held[1]?.got);
    expect(held[0]?.got.groups.flat()).toEqual(held[0]?.booking.lines.flatMap(seatIdsOf));
  });

  it('that are not there are refused with what is left', async () => {
    const { plan, process } = selling({ ...aChart({ rows: 1, seatsPerRow: 4 }), areas: [] });
    const by = process();
    await expect(ask(plan, by, { quantity: 6 })).rejects.toMatchObject({
      code: 'none-fit',
      details: { left: { places: 8, together: 4, split: true } },
    });
    const split = await ask(plan, by, { quantity: 6, split: true });
    expect(split.got.groups.map((group) => group.length)).toEqual([4, 2]);
    await expect(ask(plan, by, { quantity: 3 })).rejects.toMatchObject({
      code: 'none-fit',
      details: { left: { places: 2, together: 2, split: false } },
    });
  });

  it('are places in an area where there are no such seats', async () => {
    const { plan, process } = selling(aChart({ rows: 1, seatsPerRow: 2, capacity: 20 }));
    const held = await ask(plan, process(), { quantity: 5 });
    expect(held.got).toEqual({ groups: [], places: [{ areaId: 'floor', count: 5 }] });
  });

  it('are not places in an area that turns out to be full, where another one has room', async () => {
    const square = [
      [0, 0],
      [9, 0],
      [9, 9],
    ] as const;
    const { plan, process } = selling({
      ...aChart({ rows: 1, seatsPerRow: 1 }),
      areas: [
        { id: 'floor', name: 'Floor', capacity: 6, outline: square },
        { id: 'terrace', name: 'Terrace', capacity: 5, outline: square },
      ],
    });
    const [one, other] = [process(), process()];
    // What the other one knows is from before.
    await expect(ask(plan, other, { quantity: 20 })).rejects.toMatchObject({ code: 'none-fit' });
    await ask(plan, one, { quantity: 4 });
    const held = await ask(plan, other, { quantity: 4 });
    expect(held.got.places).toEqual([{ areaId: 'terrace', count: 4 }]);
  });

  it('say how many places are left where no area has enough', async () => {
    const { plan, process } = selling(aChart({ rows: 1, seatsPerRow: 1, capacity: 4 }));
    await expect(ask(plan, process(), { quantity: 5 })).rejects.toMatchObject({
      text: { en: 'There are only 4 places left in one area.' },
      details: { left: { places: 4, split: false } },
    });
    await expect(ask(plan, process(), { quantity: 1, accessible: 1 })).rejects.toMatchObject({
      text: { en: 'There is no wheelchair place left.' },
    });
  });

  it('are found anew when somebody was faster than the picture shows', async () => {
    const { plan, process } = selling(aChart({ rows: 4, seatsPerRow: 6 }));
    const [one, other] = [process(), process()];
    await ask(plan, one, { quantity: 1 });
    // The other one's picture of the house is as old as this.
    await ask(plan, other, { quantity: 1 });
    for (let n = 0; n < 5; n++) await ask(plan, one, { quantity: 2 });
    const held = await ask(plan, other, { quantity: 2 });
    expect(held.got.groups.flat()).toHaveLength(2);
  });

  it('others take the place of those that were turned down, of the same hold', async () => {
    const { plan, process } = selling(aChart({ rows: 2, seatsPerRow: 8 }));
    const [by, who] = [process(), aCustomer()];
    const first = await ask(plan, by, { quantity: 2 }, { who });
    const seats = first.got.groups.flat();
    const hold = {
      bookingId: first.booking.id,
      revision: revisionOf(first.booking),
      insteadOf: seats,
    };
    const others = await ask(plan, by, { quantity: 2, except: seats, hold }, { who });
    expect(others.booking.id).toBe(first.booking.id);
    expect(others.got.groups.flat()).not.toEqual(expect.arrayContaining(seats.slice(0, 1)));
    expect(others.booking.lines.flatMap((line) => line.seats)).toHaveLength(2);
    await expect(ask(plan, by, { quantity: 2, hold }, { who })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await expect(ask(plan, by, { quantity: 1, hold }, { who: aCustomer() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('for a hold are the same when the request comes again, as its answer was lost', async () => {
    const { plan, process } = selling(aChart({ rows: 2, seatsPerRow: 8 }));
    const [by, who, key] = [process(), aCustomer(), aKey()];
    const { booking, got } = await ask(plan, by, { quantity: 2 }, { who });
    const seats = got.groups.flat();
    const hold = { bookingId: booking.id, revision: revisionOf(booking), insteadOf: seats };
    const wish = { quantity: 2, except: seats, hold };
    const others = await ask(plan, by, wish, { who, key });
    const again = await ask(plan, process(), wish, { who, key });
    expect(again).toEqual(others);
    const twice = { ...hold, revision: revisionOf(others.booking), insteadOf: [] };
    const both = await Promise.allSettled(
      [by, process()].map((process) =>
        ask(plan, process, { quantity: 1, hold: twice }, { who, key: aKey() }),
      ),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are not claimed again and again for who is refused them otherwise', async () => {
    const { plan } = selling(aChart({ rows: 2, seatsPerRow: 8 }));
    const who = aCustomer();
    const own = aProcess(database, { plan, payments: fakePayments(), clock });
    const by = aPicker({ ...own, refusals: holdRefusals(usualLimits, clock) }, noPeers);
    await ask(plan, by, { quantity: 1 }, { who });
    const codes = [];
    for (let n = 0; n < 8; n++) codes.push(await ask(plan, by, { quantity: 2 }, { who }).catch(codeOf));
    const { atOnce } = usualLimits['hold-refused'];
    expect(codes.slice(0, atOnce)).toEqual(Array(atOnce).fill('already-holding'));
    expect(codes.slice(atOnce)).toEqual(Array(8 - atOnce).fill('too-many-attempts'));
  });

  it('are for no hold of another event', async () => {
    const [here, there] = [selling(aChart()), selling(aChart())];
    const [by, who] = [here.process(), aCustomer()];
    const { booking } = await ask(there.plan, there.process(), { quantity: 1 }, { who });
    const hold = { bookingId: booking.id, revision: revisionOf(booking) };
    await expect(ask(here.plan, by, { quantity: 1, hold }, { who })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('leave no single seat where the event wants none, unless nothing else fits', async () => {
    const chart = { ...aChart({ rows: 1, seatsPerRow: 5 }), areas: [] };
    const { plan, process } = selling(chart, { noSingleSeats: true });
    const by = process();
    const first = await ask(plan, by, { quantity: 3 });
    expect(singlesIn(plan, [first.booking])).toEqual([]);
    // Two are left there and five in the other row: of these, two and two leave one.
    const others = [];
    for (let n = 0; n < 3; n++) others.push((await ask(plan, by, { quantity: 2 })).booking);
    expect(singlesIn(plan, [first.booking, ...others.slice(0, 2)])).toEqual([]);
    expect(singlesIn(plan, [first.booking, ...others])).toHaveLength(1);
  });

  it('of a hold leave none where those were that they take the place of', async () => {
    const { plan, process } = selling(aChart({ rows: 1, seatsPerRow: 8 }), { noSingleSeats: true });
    const [by, who] = [process(), aCustomer()];
    let held = await ask(plan, by, { quantity: 1 }, { who });
    for (let n = 0; n < 6; n++) {
      // What was given back shows with the next reading.
      clock.advance(seconds(3));
      const insteadOf = held.got.groups.flat();
      const hold = { bookingId: held.booking.id, revision: revisionOf(held.booking), insteadOf };
      held = await ask(plan, by, { quantity: 1 + (n % 3), except: insteadOf, hold }, { who });
      expect(singlesIn(plan, [held.booking])).toEqual([]);
    }
  });

  it.each([
    ['', false],
    [', with no single seats left', true],
  ])(
    'are had at the first request by a crowd at many processes, and by one party each%s',
    async (_, strict) => {
      const { plan, process } = selling(aChart({ rows: 12, seatsPerRow: 20 }), { noSingleSeats: strict });
      const processes = Array.from({ length: 5 }, process);
      for (const { shares } of [...processes, ...processes]) await shares.announce();
      const parties = Array.from({ length: 60 }, (_, n) => ({
        by: processes[n % 5] ?? process(),
        quantity: 2 + (n % 4),
      }));
      const held = await Promise.all(parties.map(({ by, quantity }) => ask(plan, by, { quantity })));
      const seats = held.flatMap((one) => one.booking.lines.flatMap(seatIdsOf));
      expect(new Set(seats).size).toBe(seats.length);
      expect(seats).toHaveLength(parties.reduce((sum, { quantity }) => sum + quantity, 0));
      if (strict)
        expect(
          singlesIn(
            plan,
            held.map(({ booking }) => booking),
          ),
        ).toEqual([]);
    },
  );
});
