import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minutes } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { AccountId, BookingId } from '../ids.ts';
import { type FakePayments, fakePayments } from '../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../testing/manual-clock.ts';
import { aChart, aPlan } from '../testing/sales-plan-builder.ts';
import { violations, violationsAtRest } from '../testing/selling-audit.ts';
import { aCustomer, aKey, aProcess, type Process } from '../testing/selling-world.ts';
import { type Interceptor, openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { without } from '../testing/without-condition.ts';
import { cancelBooking } from './cancel-booking.ts';
import { changeHeldSeats } from './change-held-seats.ts';
import { extendHold } from './extend-hold.ts';
import { type HoldRequest, holdSeats } from './hold-seats.ts';
import { receivePaymentEvent } from './receive-payment-event.ts';
import { settleBooking } from './settle-booking.ts';
import { startCheckout } from './start-checkout.ts';
import { sweepBookings } from './sweep-bookings.ts';

/*
 * Clients of several processes do random things at once. Every database call waits until the scheduler lets it go, so
 * that any two operations interleave call by call, in every order that fast-check can think of.
 */

const chart = aChart({ rows: 1, seatsPerRow: 3, capacity: 3 });
const seatsOfChart = ['stalls/A/1', 'stalls/A/2', 'stalls/A/3', 'circle/A/1', 'circle/A/2'];

type Step =
  | { readonly does: 'hold' | 'change'; readonly seats: string[]; readonly floor: number }
  | { readonly does: 'holdAgain' | 'extend' | 'checkout' | 'pay' | 'payLate' | 'cancel' | 'settle' | 'sweep' }
  | { readonly does: 'wait'; readonly minutes: number }
  | { readonly does: 'webhook'; readonly which: number; readonly times: number }
  | { readonly does: 'loseWebhook'; readonly which: number };

const aChoice = { seats: fc.subarray(seatsOfChart, { maxLength: 3 }), floor: fc.integer({ min: 0, max: 2 }) };
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('hold' as const), ...aChoice }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('change' as const), ...aChoice }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('checkout' as const) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('pay' as const, 'payLate' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'holdAgain' as const,
        'extend' as const,
        'cancel' as const,
        'settle' as const,
        'sweep' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 7 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('webhook' as const),
      which: fc.nat(3),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('loseWebhook' as const), which: fc.nat(3) }) },
);
const clients = fc.array(fc.array(aStep, { minLength: 2, maxLength: 9 }), { minLength: 2, maxLength: 4 });

type World = { readonly payments: FakePayments; readonly clock: ManualClock };

/** A customer with what their browser knows; two tabs of one browser know the same. */
type Browser = {
  readonly accountId: AccountId;
  /** What it asked for last, which it may ask for again at any time. */
  request: HoldRequest | null;
  bookingId: BookingId | null;
  pageId: string | null;
};

const aBrowser = (): Browser => ({ accountId: aCustomer(), request: null, bookingId: null, pageId: null });

/** One tab of a browser, on a process of its own. */
const aClient = (process: Process, browser: Browser, { payments, clock }: World) => {
  const { accountId } = browser;

  const perform = async (step: Step): Promise<unknown> => {
    const { bookingId, pageId } = browser;
    const mine = bookingId && { accountId, bookingId };
    switch (step.does) {
      case 'hold': {
        const choice = {
          seats: step.seats,
          places: step.floor ? [{ areaId: 'floor', count: step.floor }] : [],
        };
        browser.request = { accountId, eventId: process.eventId, choice, idempotencyKey: aKey() };
        const held = await holdSeats(process)(browser.request);
        browser.bookingId = held.id;
        return held;
      }
      case 'holdAgain':
        return browser.request && holdSeats(process)(browser.request);
      case 'change':
        return (
          mine &&
          changeHeldSeats(process)({
            ...mine,
            choice: { seats: step.seats, places: step.floor ? [{ areaId: 'floor', count: step.floor }] : [] },
          })
        );
      case 'extend':
        return mine && extendHold(process)(mine);
      case 'checkout': {
        const paying =
          mine &&
          (await startCheckout(process)({ ...mine, email: 'ada@example.org', publicUrl: 'https://t.test' }));
        browser.pageId = paying?.checkout?.id ?? pageId;
        return paying;
      }
      case 'pay':
      case 'payLate':
        return pageId && payments.pay(pageId, { late: step.does === 'payLate' });
      case 'cancel':
        return mine && cancelBooking(process)(mine);
      case 'settle':
        return mine && settleBooking(process)(mine.bookingId);
      case 'sweep':
        return sweepBookings(process)();
      case 'wait':
        clock.advance(minutes(step.minutes));
        return null;
      case 'webhook': {
        const event = payments.events[step.which % Math.max(1, payments.events.length)];
        return (
          event && Promise.all(Array.from({ length: step.times }, () => receivePaymentEvent(process)(event)))
        );
      }
      case 'loseWebhook':
        return payments.events.splice(step.which, 1);
      default:
        return step satisfies never;
    }
  };

  return async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps)
      await perform(step).catch((error: unknown) => {
        // A refusal is an answer. Anything else is a fault.
        if (!(error instanceof DomainError)) throw error;
      });
  };
};

/** Everybody has gone home: time passes until the sweeper has nothing left to do. */
const comeToRest = async (process: Process, clock: ManualClock): Promise<void> => {
  for (const wait of [0, 1, 10, 20, 60, 61, 60 * 25, 60 * 25, 60 * 96, 60 * 24 * 31, 1]) {
    clock.advance(minutes(wait));
    await sweepBookings(process)();
  }
};

describe('seats and money', () => {
  let database: TestDatabase;
  // Each test has tables of its own: what a saboteur leaves behind is no other test's to sweep up.
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  const property = (disturb: (interceptor: Interceptor) => Interceptor) =>
    fc.asyncProperty(clients, fc.scheduler(), async (scripts, scheduler) => {
      const [plan, payments, clock] = [aPlan({ chart }), fakePayments(), manualClock()];
      const scheduled = scheduler.scheduleFunction(async (run: () => Promise<unknown>) => run());
      const processOf = (interceptor: Interceptor) =>
        aProcess(database.seenBy(disturb(interceptor)), { plan, payments, clock });
      const browsers = [aBrowser(), aBrowser()];
      const everyone = scripts.map((steps, n) => {
        const process = processOf((run) => scheduled(run));
        return aClient(process, browsers[n % 2] ?? aBrowser(), { payments, clock })(steps);
      });
      await scheduler.waitFor(Promise.all(everyone));
      const calm = processOf((run) => run());
      expect(await violations(database, plan, clock.now())).toEqual([]);
      await comeToRest(calm, clock);
      const wrong = await violationsAtRest(database, plan, clock.now(), payments);
      expect([...wrong, ...calm.alarms]).toEqual([]);
    });

  const asTheyAre = (interceptor: Interceptor) => interceptor;

  it('stay right whatever several processes do at once', async () => {
    await fc.assert(property(asTheyAre), { numRuns: Number(process.env.RUNS ?? 200) });
  }, 240_000);

  it.each([
    [
      'a row takes only what is free',
      without(
        ({ TableName, ConditionExpression }) =>
          TableName.endsWith('Seats') && !!ConditionExpression?.includes('attribute_not_exists(#s0)'),
      ),
      /is in two live bookings/,
    ],
    [
      'a counter knows its capacity',
      without(({ ConditionExpression }) => !!ConditionExpression?.includes(':room')),
      /live places in an area of|the counter stands at/,
    ],
    [
      'a booking is at the version that was read',
      without(
        ({ TableName, ConditionExpression }) =>
          TableName.endsWith('Bookings') && !!ConditionExpression?.includes(':before'),
      ),
      /two live bookings|is lost|is not claimed|the counter stands at|refunded|is not confirmed|could not be swept|is still|the same key was used with other parameters/,
    ],
  ])(
    'go wrong without the condition that %s',
    async (_, disturb, blame) => {
      const result = await fc.check(property(disturb), { numRuns: 1000, endOnFailure: true });
      expect(String(result.errorInstance)).toMatch(blame);
    },
    240_000,
  );
});
