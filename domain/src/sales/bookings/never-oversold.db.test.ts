import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minutes, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { answersInTurn } from '../../testing/answers-in-turn.ts';
import { countingLimits } from '../../testing/counting-limits.ts';
import { type FakePayments, fakePayments } from '../../testing/fake-payments.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { toldNews } from '../../testing/told-news.ts';
import { violations, violationsAtRest } from '../../testing/selling-audit.ts';
import { aClient } from '../../testing/selling-client.ts';
import { lastMinuteScripts, someScripts, stalePageScripts } from '../../testing/selling-steps.ts';
import { aStreet } from '../../testing/selling-street.ts';
import { addUp, type Tally, tallyOf } from '../../testing/selling-tally.ts';
import { aProcess, comeToRest } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { without } from '../../testing/without-condition.ts';
import { randomIds, refundId } from '../../ids.ts';
import { receivePaymentEvent } from '../paying/receive-payment-event.ts';

/*
 * Clients of several processes do random things at once. Every database call waits until the scheduler lets it go, so
 * that any two operations interleave call by call, in every order that fast-check can think of.
 */

const chart = aChart({ rows: 1, seatsPerRow: 3, capacity: 3 });
const seatsOfChart = ['stalls/A/1', 'stalls/A/2', 'stalls/A/3', 'circle/A/1', 'circle/A/2'];

const scripts = someScripts(seatsOfChart);
const lastMinute = lastMinuteScripts(seatsOfChart);
const stalePages = stalePageScripts(seatsOfChart);
/** How many places each customer may have, a purchase and a hold are soon more; or as many in the midst of it all. */
const limit = fc.constantFrom(3, null, 'later' as const);

/** Three from now on; whatever a process is about with the plan of before, it has been for a minute. */
const limitedNow = (plan: SalesPlan, now: number): SalesPlan => ({
  ...plan,
  event: { ...plan.event, limitedSince: toInstant(now - minutes(1)) },
  placesPerCustomer: 3,
});
/** Whether no seat may be left alone. */
const singles = fc.constantFrom({}, {}, { noSingleSeats: true });
const areaPrice = fc.constantFrom(6000, 0);
/** What becomes of the webhooks that are still on their way when everybody has gone home. */
const lastPost = fc.constantFrom('newest' as const, 'oldest' as const, 'never' as const);

/** What a provider that refuses, fails and forgets makes somebody look at. */
const expected =
  /^(a refund is impossible|a refund failed|the payment provider opened no payment page)|could not be swept[^]*cannot be reached right now/;

/** A webhook that meets a refusal comes again. */
const repeated = async (receive: () => Promise<void>): Promise<void> => {
  for (let time = 0; time < 5; time++)
    try {
      await receive();
      return;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
};

describe('seats and money', () => {
  let database: TestDatabase;
  // Each test has tables of its own: what a saboteur leaves behind is no other test's to sweep up.
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  /** The audit reads whole tables: they are not to grow for ever. */
  const runsPerDatabase = 40;
  let runs = 0;
  const renew = async () => {
    database.close();
    database = await openTestDatabase();
  };

  type Options = {
    readonly tallies?: Tally[];
    readonly of?: typeof scripts;
    /** The provider as those processes see it. */
    readonly asked?: (payments: FakePayments) => FakePayments;
  };

  const property = (
    disturb: (interceptor: Interceptor) => Interceptor,
    { tallies = [], of = scripts, asked = (payments) => payments }: Options = {},
  ) =>
    fc.asyncProperty(
      of,
      areaPrice,
      limit,
      singles,
      lastPost,
      fc.scheduler(),
      async (all, floor, most, alone, last, scheduler) => {
        if (++runs % runsPerDatabase === 0) await renew();
        const [payments, clock] = [fakePayments(), manualClock()];
        const placesPerCustomer = most === 'later' ? null : most;
        let plan = aPlan({ chart, areaPrice: floor, event: { placesPerCustomer, ...alone } });
        const plans = { get: async (id: EventId) => (id === plan.event.id ? plan : null) };
        const [counted, queue] = [countingLimits(), toldNews()];
        const street = aStreet(payments, clock);
        const scheduled = answersInTurn(scheduler);
        const processOf = (interceptor: Interceptor) => {
          const attempts = counted.seenBy(interceptor);
          const world = { plan, payments: asked(payments), clock, attempts };
          const seen = { ...world, queue: queue.seenBy(interceptor) };
          return { ...aProcess(database.seenBy(disturb(interceptor)), seen), plans };
        };
        const everyone = all.map(async (steps, n) => {
          const process = processOf(scheduled);
          await aClient(process, street, n % 2 === 0 ? 0 : 1)(steps);
          await process.idle();
        });
        if (most === 'later')
          void scheduler.schedule(Promise.resolve()).then(() => (plan = limitedNow(plan, clock.now())));
        await scheduler.waitFor(Promise.all(everyone));
        const calm = processOf((run) => run());
        expect(await violations(database, plan, clock.now())).toEqual([]);
        while (last !== 'never') {
          const event = street.post.take(last, 1);
          if (!event) break;
          await repeated(() => receivePaymentEvent(calm)(event));
        }
        const disputed = [...payments.pages.values()].filter(({ dispute }) => dispute === 'open');
        for (const [n, { id }] of disputed.entries()) payments.dispute(id, n % 2 === 0 ? 'won' : 'lost');
        for (let event = street.post.takeMoney(); event; event = street.post.takeMoney())
          await repeated(() => receivePaymentEvent(calm)(event));
        await comeToRest(database, calm, clock);
        await calm.idle();
        const { askedBack } = street;
        const records = { payments, told: queue.told, counts: { counted, tooMany: 0 }, askedBack };
        const wrong = await violationsAtRest(database, plan, clock.now(), records);
        const alarms = calm.alarms.filter((text) => !expected.test(text));
        expect([...wrong, ...alarms, ...street.wronged]).toEqual([]);
        tallies.push(tallyOf(street));
      },
    );

  const asTheyAre = (interceptor: Interceptor) => interceptor;

  it('stay right whatever several processes do at once', async () => {
    const numRuns = Number(process.env.RUNS ?? 100);
    const tallies: Tally[] = [];
    const rare = () => Object.entries(addUp(tallies)).filter(([, count]) => count < numRuns / 50);
    // A test that hardly comes to money proves nothing about it. All of these are reached several times as often, nearly always.
    for (let rounds = 0; rounds === 0 || (rounds < 3 && rare().length > 0); rounds++)
      await fc.assert(property(asTheyAre, { tallies }), { numRuns, endOnFailure: true });
    expect(rare()).toEqual([]);
  }, 600_000);

  it.each([
    [
      'a row takes only what is free',
      without(
        ({ TableName, ConditionExpression }) =>
          TableName.endsWith('Seats') && !!ConditionExpression?.includes('attribute_not_exists(#s0)'),
      ),
      /is in two live bookings|sold seat .* is not claimed/,
      scripts,
    ],
    [
      'a row keeps for good only what is still claimed by the same attempt',
      without(
        ({ TableName, ConditionExpression, UpdateExpression }) =>
          TableName.endsWith('Seats') &&
          !!UpdateExpression?.includes('#s0 = :claim') &&
          !!ConditionExpression?.startsWith('(contains(#s0, :tail))'),
      ),
      /is in two live bookings/,
      lastMinute,
    ],
    [
      'a counter knows its capacity',
      without(({ ConditionExpression }) => !!ConditionExpression?.includes(':room')),
      /live places in an area of|the counter stands at/,
      scripts,
    ],
    [
      'a customer opens a booking only in place of one that is over',
      without(({ UpdateExpression }) => !!UpdateExpression?.includes('#event = :booking')),
      /has \d open bookings/,
      scripts,
    ],
    [
      'a customer has no more than the event allows each',
      without(({ ConditionExpression }) => !!ConditionExpression?.includes(':most')),
      /has \d+ places of 3/,
      scripts,
    ],
    [
      'what is given back is at the version that was seen',
      without(
        ({ TableName, ConditionExpression }) =>
          TableName.endsWith('Bookings') && !!ConditionExpression?.includes(':before'),
      ),
      /went back, shown were|two live bookings|live places in an area of|is lost|is not claimed|the counter stands at|has tickets for|valid tickets of|paid is|its payment page|has noted|sent of|is to go back|was promised|refund .* of|could not be swept|is still|is counted to have|nobody |says .* and it is|more than once/,
      stalePages,
    ],
    [
      'a booking is at the version that was read',
      without(
        ({ TableName, ConditionExpression }) =>
          TableName.endsWith('Bookings') && !!ConditionExpression?.includes(':before'),
      ),
      /two live bookings|live places in an area of|is lost|is not claimed|the counter stands at|has tickets for|valid tickets of|paid is|its payment page|has noted|sent of|is to go back|was promised|refund .* of|could not be swept|is still|the same key was used with other parameters|is counted to have|nobody |says .* and it is|more than once/,
      scripts,
    ],
  ])(
    'go wrong without the condition that %s',
    async (_, disturb, blame, of) => {
      const result = await fc.check(property(disturb, { of }), { numRuns: 1000, endOnFailure: true });
      expect(String(result.errorInstance)).toMatch(blame);
    },
    240_000,
  );

  it('go wrong where a refund has no name by which it is known to be sent already', async () => {
    const asked = (payments: FakePayments): FakePayments => ({
      ...payments,
      refund: (order) => payments.refund({ ...order, id: refundId.parse(randomIds.next()) }),
    });
    const result = await fc.check(property(asTheyAre, { asked }), { numRuns: 1000, endOnFailure: true });
    expect(String(result.errorInstance)).toMatch(/sent of .* is/);
  }, 240_000);
});
