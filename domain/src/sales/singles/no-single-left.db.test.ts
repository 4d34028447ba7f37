import { withAccount } from '../bookings/buyer.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../domain-error.ts';
import { minutes } from '../../clock.ts';
import { answersInTurn } from '../../testing/answers-in-turn.ts';
import { giveUp } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { aCustomer, aKey, aProcess } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type Claims, watchedClaims, type WrittenClaim } from '../../testing/watched-claims.ts';
import { withoutEdges } from '../../testing/without-edges.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { decodeClaim } from '../seats/seat-claim.ts';

/*
 * Parties at several processes take seats side by side and give them back, all at once. Every call's answer waits until
 * the scheduler lets it go. Whatever a row has taken is looked at as the row was in that very moment.
 */

const [rowIds, seatsPerRow] = [['A', 'B'], 6];
const numbers = Array.from({ length: seatsPerRow }, (_, n) => String(n + 1));

type Row = readonly boolean[];

const aloneIn = (free: Row): number[] =>
  free.flatMap((isFree, n) => (isFree && !free[n - 1] && !free[n + 1] ? n : []));

/** Whether this leaves a seat alone that was not. */
const breaks = (free: Row, chosen: readonly number[]): boolean => {
  const before = aloneIn(free);
  return aloneIn(free.map((isFree, n) => isFree && !chosen.includes(n))).some((n) => !before.includes(n));
};

const hasRoom = (rows: readonly Row[], size: number): boolean =>
  rows.some((free) =>
    free.some((_, first) => {
      const window = Array.from({ length: size }, (__, n) => first + n);
      return window.every((n) => free[n]) && !breaks(free, window);
    }),
  );

/** What is wrong with a claim: it leaves a seat alone, and nobody looked, or as many would have fitted elsewhere. */
const wrongWith = ({ rowId, seats, claim, time, old, picture }: WrittenClaim): string[] => {
  const own = decodeClaim(claim).bookingId;
  const rowOf = (claims: Claims = new Map()): Row =>
    numbers.map((seat) => {
      const found = claims.get(seat);
      return !found || found < time || decodeClaim(found).bookingId === own;
    });
  const free = rowOf(old);
  if (
    !breaks(
      free,
      seats.map((seat) => numbers.indexOf(seat)),
    )
  )
    return [];
  const what = `${rowId} ${seats.join()} of ${[...old.keys()].join()}`;
  if (!picture) return [`${what} leaves a seat alone, and nobody looked whether it has to`];
  const asRead = rowIds.map((id) => rowOf(picture.get(id)));
  const asWritten = rowIds.map((id) => (id === rowId ? free : rowOf(picture.get(id))));
  const fits = [asRead, asWritten].every((rows) => hasRoom(rows, seats.length));
  return fits ? [`${what} leaves a seat alone, and would fit elsewhere`] : [];
};

const aWish = fc.record({
  rowId: fc.constantFrom(...rowIds),
  first: fc.nat(seatsPerRow - 1),
  size: fc.integer({ min: 1, max: 3 }),
  then: fc.constantFrom('keeps' as const, 'gives back' as const, 'lets lapse' as const),
});
const everyone = fc.array(fc.array(aWish, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });

describe('where no seat may be left alone', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const chart = aChart({ rows: rowIds.length, seatsPerRow });
  const house = { ...chart, sections: chart.sections.slice(0, 1), areas: [] };

  type Counts = { taken: number; refused: number; gaveWay: number };

  const property = (disturb: (interceptor: Interceptor) => Interceptor, counts: Counts) =>
    fc.asyncProperty(everyone, fc.scheduler(), async (all, scheduler) => {
      const plan = aPlan({ chart: house, event: { noSingleSeats: true } });
      const [payments, clock] = [fakePayments(), manualClock()];
      const wrong: string[] = [];
      const scheduled = answersInTurn(scheduler);
      const parties = all.map(async (wishes) => {
        const watch = watchedClaims((claim) => {
          counts.taken += 1;
          if (claim.picture) counts.gaveWay += 1;
          wrong.push(...wrongWith(claim));
        });
        const process = aProcess(database.seenBy(disturb(watch(scheduled))), {
          plan,
          payments,
          clock,
        });
        for (const { rowId, first, size, then } of wishes) {
          const accountId = aCustomer();
          const seats = numbers.slice(first, first + size).map((seat) => `stalls/${rowId}/${seat}`);
          try {
            const held = await holdSeats(process)({
              buyer: withAccount(accountId),
              eventId: plan.event.id,
              choice: { seats, places: [] },
              idempotencyKey: aKey(),
            });
            if (then === 'gives back')
              await giveUp(process)({ buyer: withAccount(accountId), bookingId: held.id });
            if (then === 'lets lapse') clock.advance(minutes(9));
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            if (error.code === 'seat-left-alone') counts.refused += 1;
          }
        }
      });
      await scheduler.waitFor(Promise.all(parties));
      expect(wrong).toEqual([]);
    });

  it('none is, as long as as many would fit elsewhere, whatever several processes do at once', async () => {
    const numRuns = Number(process.env.RUNS ?? 60);
    const counts = { taken: 0, refused: 0, gaveWay: 0 };
    await fc.assert(
      property((run) => run, counts),
      { numRuns, endOnFailure: true },
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(numRuns / 10);
  }, 120_000);

  it('some are without what claims say of the seats beside them', async () => {
    const counts = { taken: 0, refused: 0, gaveWay: 0 };
    const result = await fc.check(property(withoutEdges, counts), { numRuns: 500, endOnFailure: true });
    expect(String(result.errorInstance)).toMatch(/leaves a seat alone/);
  }, 120_000);
});
