import { withAccount } from './buyer.ts';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Chart } from '@parterre/seating/chart';
import { minutes } from '../../clock.ts';
import { randomIds, refundId } from '../../ids.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { allocate, shardsOf } from '../seats/area-shards.ts';
import { blockOf } from '../seats/block.ts';
import { changeSeats, giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { aCustomer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { Choice } from '../holding/choice.ts';
import { extendHold } from '../holding/extend-hold.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from '../paying/receive-payment-event.ts';
import { refundBooking } from '../paying/refund-booking.ts';
import { maxRefunds, paidMoney, refundsOf, returnedMoney } from './booking-money.ts';
import { sweepBookings } from '../paying/sweep-bookings.ts';

/*
 * DynamoDB writes at most a hundred items in one transaction, and takes at most 300 operators in one condition. Nothing
 * that a customer may choose comes upon either.
 */

const fiftySeats = Array.from({ length: 50 }, (_, n) => `stalls/A/${n + 1}`);
const oneOfEach = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ areaId: `area${from + n}`, count: 1 }));

const aChartOfAreas = (count: number, capacity: number): Chart => {
  const chart = aChart({ seatsPerRow: 51 });
  const [floor] = chart.areas;
  if (!floor) throw new Error('no area');
  const areas = Array.from({ length: count }, (_, n) => ({ ...floor, id: `area${n}`, capacity }));
  return { ...chart, areas };
};

describe('the largest booking', () => {
  let database: TestDatabase;
  let payments: ReturnType<typeof fakePayments>;
  let clock: ReturnType<typeof manualClock>;
  let plan: SalesPlan;
  let process: Process;
  const accountId = aCustomer();

  afterEach(() => database.close());
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  const start = (chart: Chart) => {
    [plan, payments, clock] = [aPlan({ chart }), fakePayments(), manualClock()];
    process = aProcess(database, { plan, payments, clock });
  };

  const hold = (choice: Choice) =>
    holdSeats(process)({
      buyer: withAccount(accountId),
      eventId: plan.event.id,
      choice,
      idempotencyKey: aKey(),
    });
  const checkout = (id: Awaited<ReturnType<typeof hold>>['id']) =>
    goToPay(process)({
      buyer: withAccount(accountId),
      bookingId: id,
      email: 'ada@example.org',
      publicUrl: 'https://tickets.test',
    });
  const deliver = async () => {
    for (const event of payments.events.splice(0)) await receivePaymentEvent(process)(event);
  };
  /** From the hold through a payment that comes late to giving everything back. */
  const wholeLife = async (choice: Choice) => {
    const { id } = await hold(choice);
    await extendHold(process)({ buyer: withAccount(accountId), bookingId: id });
    const { checkout: page } = await checkout(id);
    clock.advance(minutes(11));
    await sweepBookings(process)();
    payments.pay(page?.id ?? '', { late: true });
    await deliver();
    expect(await process.bookings.get(id)).toMatchObject({ status: 'confirmed' });
    expect(await giveUp(process)({ buyer: withAccount(accountId), bookingId: id })).toMatchObject({
      refunds: [{ state: 'done' }],
    });
  };

  it('has fifty seats of one row, from the hold to the refund', async () => {
    start(aChartOfAreas(1, 5));
    await wholeLife({ seats: fiftySeats, places: [] });
  });

  it('goes back in as many parts as it may, and then the rest, with fifty tickets in one write', async () => {
    start(aChartOfAreas(1, 5));
    const { id } = await hold({ seats: fiftySeats, places: [] });
    const { checkout: page } = await checkout(id);
    payments.pay(page?.id ?? '');
    await deliver();
    for (let n = 0; n < maxRefunds; n++) {
      const part = { bookingId: id, refundId: refundId.parse(randomIds.next()), amount: 100 };
      await refundBooking(process)(part);
    }
    const given = await giveUp(process)({ buyer: withAccount(accountId), bookingId: id });
    expect(given).toMatchObject({ status: 'cancelled' });
    expect(refundsOf(given).map(({ state }) => state)).toEqual(Array(maxRefunds + 1).fill('done'));
    expect(returnedMoney(given)).toEqual(paidMoney(given));
    // Far from the 400 kB that an item may have, also with all the news of it that nobody here has told.
    expect(JSON.stringify(given).length).toBeLessThan(40_000);
  });

  it('is as large as the database allows: it refuses to claim fifty-one seats of one row', async () => {
    start(aChartOfAreas(1, 5));
    const row = { sectionId: 'stalls', rowId: 'A', seats: Array.from({ length: 51 }, (_, n) => `${n + 1}`) };
    const { id } = await hold({ seats: ['circle/A/1'], places: [] });
    const claim = { bookingId: id, token: 'aaaa', until: clock.now() + minutes(8) };
    await expect(process.seats.claim(plan.event.id, row, claim, clock.now())).rejects.toThrow(
      'too many operators',
    );
  });

  it('has places in as many counters as one may, and seats besides, from the hold to the refund', async () => {
    start(aChartOfAreas(64, 10));
    await wholeLife({ seats: fiftySeats.slice(0, 18), places: oneOfEach(0, 32) });
  });

  it('changes to places in as many other counters', async () => {
    start(aChartOfAreas(64, 10));
    const { id } = await hold({ seats: [], places: oneOfEach(0, 32) });
    const choice = { seats: [], places: oneOfEach(32, 32) };
    expect(
      await changeSeats(process)({ buyer: withAccount(accountId), bookingId: id, choice }),
    ).toMatchObject({
      total: 192_000,
    });
  });

  it('is not spread over more areas', async () => {
    start(aChartOfAreas(64, 10));
    await expect(hold({ seats: [], places: oneOfEach(0, 33) })).rejects.toMatchObject({
      code: 'too-many-places',
    });
  });

  const leaveOneInEachShard = (areaId: string) =>
    Promise.all(
      shardsOf(4000).map(({ name, capacity }) =>
        database.client.send(
          new UpdateCommand({
            TableName: database.table('Seats'),
            Key: { block: blockOf(plan.event.id, areaId), rowId: `#${name}` },
            UpdateExpression: 'SET taken = :taken',
            ExpressionAttributeValues: { ':taken': capacity - 1 },
          }),
        ),
      ),
    );

  it('takes what is left here and there, as far as one write reaches', async () => {
    start(aChartOfAreas(4, 4000));
    expect(allocate(shardsOf(4000), new Map(), 50, 0)).toEqual({ 0: 50 });
    for (const areaId of ['area0', 'area1', 'area2']) await leaveOneInEachShard(areaId);
    const places = (...areaIds: string[]) => areaIds.map((areaId) => ({ areaId, count: 16 }));
    await expect(hold({ seats: [], places: places('area0', 'area1', 'area2') })).rejects.toMatchObject({
      code: 'area-full',
    });
    await wholeLife({ seats: fiftySeats.slice(0, 18), places: places('area0', 'area1') });
  });
});
