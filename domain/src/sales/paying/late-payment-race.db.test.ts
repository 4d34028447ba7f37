import { expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { giveUp, goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { toldNews } from '../../testing/told-news.ts';
import { violationsAtRest } from '../../testing/selling-audit.ts';
import { aBuyer, aKey, aProcess, comeToRest } from '../../testing/selling-world.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { settleBooking } from './settle-booking.ts';

/** A process that stops just before it takes seats again for good, until it is let on. */
const gate = () => {
  const [reached, opened] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  return {
    reached: reached.promise,
    open: () => opened.resolve(null),
    stop: async (input: unknown) => {
      const takesForGood = JSON.stringify(input).includes('":claim":{"S":"~');
      if (!takesForGood) return;
      reached.resolve(null);
      await opened.promise;
    },
  };
};

const lost =
  'a seat that a late payment asks for again is not lost when another process has sent the money back meanwhile';

it.each([null, 10])(`${lost}, at most %s places for each customer`, async (placesPerCustomer) => {
  const database = await openTestDatabase();
  const plan = aPlan({ event: { placesPerCustomer } });
  const [payments, clock] = [fakePayments(), manualClock()];
  const { told, seenBy } = toldNews();
  const world = { plan, payments, clock, queue: seenBy((run) => run()) };
  const quick = aProcess(database, world);
  const door = gate();
  const slow = aProcess(
    database.seenBy(async (run, { input }) => {
      await door.stop(input);
      return run();
    }),
    world,
  );
  const hold = async () => {
    const buyer = aBuyer();
    const choice = { seats: ['stalls/A/1'], places: [] };
    const { id } = await holdSeats(quick)({
      buyer,
      eventId: plan.event.id,
      choice,
      idempotencyKey: aKey(),
    });
    return { buyer, bookingId: id };
  };

  const late = await hold();
  await goToPay(quick)({ ...late, email: 'ada@mail.test', publicUrl: 'https://tickets.test' });
  clock.advance(minutes(11));
  await settleBooking(quick)(late.bookingId);
  payments.pay(`page-${late.bookingId}`, { late: true });
  const first = settleBooking(slow)(late.bookingId);
  await door.reached;

  const rival = await hold();
  await expect(settleBooking(quick)(late.bookingId)).resolves.toMatchObject({ status: 'cancelled' });
  await giveUp(quick)(rival);
  door.open();
  await first;

  await comeToRest(database, quick, clock);
  await expect(violationsAtRest(database, plan, clock.now(), { payments, told })).resolves.toEqual([]);
  database.close();
});
