import { minutes } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { holdSeats } from '@parterre/domain/sales/holding/hold-seats';
import { settleBooking } from '@parterre/domain/sales/paying/settle-booking';
import { sweepBookings, sweepMoney, sweepSeats } from '@parterre/domain/sales/paying/sweep-bookings';
import { giveUp, goToPay } from '@parterre/domain/testing/as-seen-now';
import { fakePayments } from '@parterre/domain/testing/fake-payments';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aBuyer, aKey, aProcess } from '@parterre/domain/testing/selling-world';
import type { GuardedDatabase } from './guarded-database.ts';

/** One process sells an event by the use cases of the domain, on a database that allows it what its role does. */
export const saleUnderRole = ({ endpoint }: GuardedDatabase, tablePrefix: string) => {
  const tables = openTables({ region: 'eu-central-1', endpoint, tablePrefix });
  // Where a limit came later, places are counted with a hold, and what a customer took before is looked for.
  const plan = aPlan({ event: { placesPerCustomer: 10, limitedSince: '2026-11-02T00:00:00.000Z' } });
  const [payments, clock] = [fakePayments(), manualClock()];
  const shop = aProcess(tables.database, { plan, payments, clock, queue: { send: async () => undefined } });
  const before = aProcess(tables.database, {
    plan: { ...plan, placesPerCustomer: null },
    payments,
    clock,
  });

  /** A seat, and a place of an area, which are kept in different ways. */
  const hold = async (seat: number, buyer = aBuyer(), by = shop) => {
    const choice = { seats: [plan.chart.seatIdAt(seat)], places: [{ areaId: 'floor', count: 1 }] };
    const held = await holdSeats(by)({ buyer, eventId: shop.eventId, choice, idempotencyKey: aKey() });
    return { buyer, bookingId: held.id };
  };
  const openPage = async (seat: number) => {
    const of = await hold(seat);
    const asked = { ...of, email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    return { ...of, page: (await goToPay(shop)(asked)).checkout?.id ?? '' };
  };
  const sell = async (seat: number) => {
    const { page, ...of } = await openPage(seat);
    payments.pay(page);
    await settleBooking(shop)(of.bookingId);
    await shop.idle();
    return of;
  };

  return {
    shop,
    hold,
    sell,
    endWhatIsOver: async () => {
      clock.advance(minutes(11));
      await sweepSeats(shop)();
    },
    holdAndGiveBack: async (seat: number) => giveUp(shop)(await hold(seat)),
    /** Had something before there was a limit, so that it is looked for. */
    holdAgainWithLimit: async (seat: number) => {
      const had = await hold(seat, aBuyer(), before);
      await giveUp(shop)(had);
      return hold(seat, had.buyer);
    },
    payBack: async (seat: number) => giveUp(shop)(await sell(seat)),
    /** Paid when the seats were free again already. */
    sellLate: async (seat: number) => {
      const { page } = await openPage(seat);
      clock.advance(minutes(11));
      await sweepBookings(shop)();
      payments.pay(page, { late: true });
      clock.advance(minutes(6));
      await sweepMoney(shop)();
    },
    close: tables.close,
  };
};
