import type { Buyer } from './buyer.ts';
import { changeSeats, giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { askedThrough } from '../../testing/asked-through.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { Database } from '../../dynamo/database.ts';
import { type BookingId, refundId, type RefundId } from '../../ids.ts';
import { countingLimits } from '../../testing/counting-limits.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import { theStreet } from '../../testing/hold-count-audit.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { Killed, killedAfter } from '../../testing/killed-after.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { toldNews } from '../../testing/told-news.ts';
import { violations, violationsAtRest } from '../../testing/selling-audit.ts';
import { aBuyer, aKey, aProcess, comeToRest, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { extendHold } from '../holding/extend-hold.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from '../paying/receive-payment-event.ts';
import { refundBooking } from '../paying/refund-booking.ts';
import { settleBooking } from '../paying/settle-booking.ts';
import { sweepBookings } from '../paying/sweep-bookings.ts';

/*
 * A process is killed at its first change, at its second, and so on through the whole operation; then others carry on
 * without it. `before`: the change that it dies at was never made. `after`: it was made, but the process did not live to
 * see the answer. Changes are those of the tables and of what the payment provider knows; what is only read leaves nothing
 * behind.
 */

type Scene = {
  readonly process: Process;
  readonly payments: FakePayments;
  readonly clock: ManualClock;
  readonly buyer: Buyer;
  /** By which its hold is asked for, and asked for again. */
  readonly key: string;
  /** Where there is no limit either, such a hold has nothing but its rows, which lapse by themselves. */
  readonly ofSeatsAlone: true | undefined;
  bookingId: BookingId | null;
  /** What the seller was promised to be sent back. */
  readonly askedBack: Map<RefundId, number>;
};

const mine = ({ buyer, bookingId }: Scene) => {
  if (!bookingId) throw new Error('nothing is held');
  return { buyer, bookingId };
};

const seats = ['stalls/A/1', 'stalls/A/2', 'stalls/B/1', 'circle/A/3'];
const places = [{ areaId: 'floor', count: 2 }];

const hold = async (scene: Scene) => {
  const held = await holdSeats(scene.process)({
    buyer: scene.buyer,
    eventId: scene.process.eventId,
    network: theStreet,
    choice: { seats, places: scene.ofSeatsAlone ? [] : places },
    idempotencyKey: scene.key,
  });
  scene.bookingId = held.id;
};
const checkout = (scene: Scene) =>
  goToPay(scene.process)({ ...mine(scene), email: 'ada@example.org', publicUrl: 'https://t.test' });
const pay = (scene: Scene, late = false) => {
  for (const { id } of scene.payments.pages.values()) scene.payments.pay(id, { late });
};
const webhook = async (scene: Scene) => {
  for (const event of [...scene.payments.events]) await receivePaymentEvent(scene.process)(event);
  await scene.process.idle();
};
const payAndTell = async (scene: Scene) => {
  pay(scene);
  await webhook(scene);
};
const dispute = (scene: Scene, decision: 'open' | 'won' | 'lost') => {
  for (const { id } of scene.payments.pages.values()) scene.payments.dispute(id, decision);
};
/** A refusal is an answer. */
const refusedOnly = (error: unknown) => {
  if (!(error instanceof DomainError)) throw error;
};
const settle = (scene: Scene) => settleBooking(scene.process)(mine(scene).bookingId);
const sweep = (scene: Scene) => sweepBookings(scene.process)();
const wait = (scene: Scene, count: number) => scene.clock.advance(minutes(count));
const change = (scene: Scene) =>
  changeSeats(scene.process)({
    ...mine(scene),
    choice: { seats: ['stalls/A/1', 'circle/A/4'], places: [{ areaId: 'floor', count: 3 }] },
  });
const steal = (scene: Scene) =>
  holdSeats(scene.process)({
    buyer: aBuyer(),
    eventId: scene.process.eventId,
    network: theStreet,
    choice: { seats: ['stalls/B/1'], places: [] },
    idempotencyKey: aKey(),
  });

/** The seller sends back so many minor units, under an id of its own for each. */
const payBack =
  (...amounts: number[]) =>
  async (scene: Scene) => {
    const { bookingId } = mine(scene);
    for (const [n, amount] of amounts.entries()) {
      const id = refundId.parse(`${bookingId.slice(0, -1)}${n}`);
      await refundBooking(scene.process)({ bookingId, refundId: id, amount });
      scene.askedBack.set(id, amount);
    }
  };
/** What four seats and two places cost. */
const everything = 54_000;

/** Of what came in on each page of a booking, as a provider tells it again and again. */
const toldOfEach = async (scene: Scene) => {
  for (const { id } of scene.payments.pages.values())
    await settleBooking(scene.process)(mine(scene).bookingId, await scene.payments.outcomeOf(id), id);
};

type Story = {
  readonly before: (scene: Scene) => unknown;
  readonly operation: (scene: Scene) => Promise<unknown>;
  /** What its customer does then, served by another process. */
  readonly after?: (scene: Scene) => Promise<unknown>;
  readonly ofSeatsAlone?: true;
};

const paying = async (scene: Scene) => {
  await hold(scene);
  await checkout(scene);
};
const paid = async (scene: Scene) => {
  await paying(scene);
  pay(scene);
};
const confirmed = async (scene: Scene) => {
  await paid(scene);
  await webhook(scene);
};
const abandoned = async (scene: Scene) => {
  await paying(scene);
  wait(scene, 11);
};
const paidTooLate = async (scene: Scene) => {
  await abandoned(scene);
  await sweep(scene);
  pay(scene, true);
};

const stories: Record<string, Story> = {
  hold: { before: () => undefined, operation: hold, after: hold },
  'change of a hold': { before: hold, operation: change },
  'extension of a hold': { before: hold, operation: (scene) => extendHold(scene.process)(mine(scene)) },
  checkout: { before: hold, operation: checkout },
  'a checkout of seats alone': { before: hold, operation: checkout, ofSeatsAlone: true },
  'a checkout that is tried again and paid': {
    before: hold,
    operation: checkout,
    after: async (scene) => {
      await checkout(scene);
      await payAndTell(scene);
    },
  },
  'confirmation by webhook': { before: paid, operation: webhook },
  'confirmation by asking the provider': { before: paid, operation: settle },
  'release of a hold that lapsed': {
    before: async (scene) => {
      await hold(scene);
      wait(scene, 9);
    },
    operation: sweep,
  },
  'release of an abandoned payment': { before: abandoned, operation: sweep },
  'cancelling a hold': { before: hold, operation: (scene) => giveUp(scene.process)(mine(scene)) },
  'cancelling and paying back': {
    before: confirmed,
    operation: (scene) => giveUp(scene.process)(mine(scene)),
  },
  'a checkout that the provider fails over': {
    before: async (scene) => {
      await hold(scene);
      scene.payments.fault('fails');
    },
    operation: (scene) => checkout(scene).catch(refusedOnly),
  },
  'a part that the seller sends back': {
    before: confirmed,
    operation: payBack(1000),
    after: payBack(1000),
  },
  'two parts that the seller sends back': {
    before: confirmed,
    operation: payBack(1000, 2000),
    after: payBack(1000, 2000),
  },
  'all that the seller sends back, in two parts': {
    before: confirmed,
    operation: payBack(1000, everything - 1000),
    after: payBack(1000, everything - 1000),
  },
  'a part that the provider fails over': {
    before: async (scene) => {
      await confirmed(scene);
      scene.payments.fault('fails');
    },
    operation: payBack(1000),
    after: payBack(1000),
  },
  'cancelling when a part went back': {
    before: async (scene) => {
      await confirmed(scene);
      await payBack(1000)(scene);
    },
    operation: (scene) => giveUp(scene.process)(mine(scene)),
  },
  'a part by hand while another one is due': {
    before: async (scene) => {
      await confirmed(scene);
      scene.payments.fault('fails');
      await payBack(30_000)(scene);
      for (const { id } of scene.payments.pages.values()) scene.payments.refundByHand(id, 30_000);
    },
    operation: webhook,
  },
  'a part, and then a dispute that is lost': {
    before: confirmed,
    operation: async (scene) => {
      await payBack(1000)(scene);
      dispute(scene, 'lost');
      await webhook(scene);
    },
    after: (scene) => payBack(1000)(scene).catch(refusedOnly),
  },
  'a payment that comes twice, while a part is due': {
    before: async (scene) => {
      await confirmed(scene);
      scene.payments.fault('fails');
      await payBack(1000)(scene);
      for (const page of [...scene.payments.pages.values()]) scene.payments.copy(page);
    },
    operation: toldOfEach,
    after: toldOfEach,
  },
  'a refund by hand': {
    before: async (scene) => {
      await confirmed(scene);
      for (const { id, amount } of scene.payments.pages.values())
        scene.payments.refundByHand(id, amount.amount);
    },
    operation: webhook,
  },
  'a dispute that is lost': {
    before: async (scene) => {
      await confirmed(scene);
      dispute(scene, 'open');
    },
    operation: async (scene) => {
      await webhook(scene);
      dispute(scene, 'lost');
      await webhook(scene);
    },
  },
  'a dispute that is won': {
    before: async (scene) => {
      await confirmed(scene);
      dispute(scene, 'open');
      await webhook(scene);
      dispute(scene, 'won');
    },
    operation: webhook,
  },
  'late payment, seats free': { before: paidTooLate, operation: webhook },
  'late payment, seats gone': {
    before: async (scene) => {
      await paidTooLate(scene);
      await steal(scene);
    },
    operation: webhook,
  },
};

describe('a process killed anywhere in', () => {
  let database: TestDatabase;
  // Tables of its own for each story: all of them are read after each crash.
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  const crashAt = async (
    { before, operation, after, ofSeatsAlone }: Story,
    position: number,
    when: 'before' | 'after',
  ): Promise<boolean> => {
    const plan = aPlan({ event: { placesPerCustomer: ofSeatsAlone ? null : 10 } });
    const [payments, clock] = [fakePayments(), manualClock()];
    const [counted, queue] = [countingLimits(), toldNews()];
    const processOf = (seen: Database, interceptor: Interceptor) =>
      aProcess(seen, {
        plan,
        payments: askedThrough(payments, interceptor),
        clock,
        attempts: counted.seenBy(interceptor),
        queue: queue.seenBy(interceptor),
      });
    const healthy: Scene = {
      process: processOf(database, (run) => run()),
      payments,
      clock,
      buyer: aBuyer(),
      key: aKey(),
      ofSeatsAlone,
      bookingId: null,
      askedBack: new Map(),
    };
    await before(healthy);
    await healthy.process.idle();
    const { intercept, wasKilled } = killedAfter(position, when);
    const doomed: Scene = { ...healthy, process: processOf(database.seenBy(intercept), intercept) };
    await operation(doomed).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    await doomed.process.idle();
    expect(await violations(database, plan, clock.now())).toEqual([]);
    await after?.(healthy);
    // The provider repeats what was not taken, and a bank decides at last.
    for (const { id, dispute: stands } of payments.pages.values())
      if (stands === 'open') payments.dispute(id, 'lost');
    for (const event of payments.events)
      if (event.moneyMoved) await receivePaymentEvent(healthy.process)(event);
    await comeToRest(database, healthy.process, clock);
    await healthy.process.idle();
    const counts = { counted, tooMany: 1 };
    const records = { payments, told: queue.told, counts, askedBack: healthy.askedBack };
    expect(await violationsAtRest(database, plan, clock.now(), records)).toEqual([]);
    return wasKilled();
  };

  it.each(Object.entries(stories))(
    '%s leaves nothing wrong behind',
    async (_, story) => {
      for (const when of ['before', 'after'] as const) {
        let position = 0;
        while (await crashAt(story, position, when)) position += 1;
        expect(position).toBeGreaterThan(0);
      }
    },
    240_000,
  );
});
