import type { Buyer } from '../bookings/buyer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { giveUp } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { type ManualClock, manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { markOf } from './hold-attempt.ts';
import { holdSeats } from './hold-seats.ts';

describe('seats that are held already', () => {
  let database: TestDatabase;
  let plan: SalesPlan;
  let clock: ManualClock;
  let process: Process;
  /** Whose open bookings were looked up. */
  let lookedUp: Buyer[];
  const ada = aBuyer();

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    [plan, clock, lookedUp] = [aPlan(), manualClock(), []];
    const own = aProcess(database, { plan, payments: fakePayments(), clock });
    const lastOpened: Process['bookings']['lastOpened'] = (of) => {
      lookedUp.push(of);
      return own.bookings.lastOpened(of);
    };
    process = { ...own, bookings: { ...own.bookings, lastOpened } };
  });

  const hold = (buyer: Buyer, seat = 'stalls/A/1') =>
    holdSeats(process)({
      buyer,
      eventId: plan.event.id,
      choice: { seats: [seat], places: [] },
      idempotencyKey: aKey(),
    });
  const somebody = (isWanted: (mark: string) => boolean): Buyer => {
    for (;;) {
      const buyer = aBuyer();
      if (isWanted(markOf(buyer))) return buyer;
    }
  };
  const taken = { code: 'seats-taken' };

  it('cost who comes too late no look at what they hold themselves', async () => {
    await hold(ada);
    await expect(hold(somebody((mark) => mark !== markOf(ada)))).rejects.toMatchObject(taken);
    expect(lookedUp).toEqual([]);
  });

  it('are refused to one in a thousand after a look, whatever they held before', async () => {
    await hold(ada);
    const namesake = somebody((mark) => mark === markOf(ada));
    const { id: bookingId } = await hold(namesake, 'stalls/A/2');
    await giveUp(process)({ buyer: namesake, bookingId });
    lookedUp = [];
    await expect(hold(namesake)).rejects.toMatchObject(taken);
    expect(lookedUp).toEqual([namesake]);
  });

  it('are said to be one’s own where they are', async () => {
    await hold(ada);
    await expect(hold(ada)).rejects.toMatchObject({ code: 'already-holding' });
  });

  it('are had again by who held them as soon as their time is over, and by nobody else yet', async () => {
    const { deadline } = await hold(ada);
    clock.advance(deadline - clock.now());
    await expect(hold(aBuyer())).rejects.toMatchObject(taken);
    await expect(hold(ada)).resolves.toMatchObject({ status: 'held', deadline: deadline + minutes(8) });
  });
});
