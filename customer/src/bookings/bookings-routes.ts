import type { Booking } from '@parterre/domain/sales/bookings/booking';
import { bookingHistory } from '@parterre/domain/sales/bookings/booking-history';
import { cancelBooking } from '@parterre/domain/sales/paying/cancel-booking';
import { changeHeldSeats } from '@parterre/domain/sales/holding/change-held-seats';
import { endPayment } from '@parterre/domain/sales/paying/end-payment';
import { extendHold } from '@parterre/domain/sales/holding/extend-hold';
import { giveBackHold } from '@parterre/domain/sales/holding/give-back-hold';
import { holdSeats } from '@parterre/domain/sales/holding/hold-seats';
import { openBookings } from '@parterre/domain/sales/ending/open-booking';
import { placesBought } from '@parterre/domain/sales/holding/places-bought';
import { requireBooking, requirePlan, type Selling } from '@parterre/domain/sales/selling/selling';
import { settleForCustomer } from '@parterre/domain/sales/paying/settle-for-customer';
import { startCheckout } from '@parterre/domain/sales/paying/start-checkout';
import type { AccountId } from '@parterre/domain/ids';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import type { SaleMetrics } from '../sale-metrics.ts';
import * as contract from './bookings-contract.ts';
import { describeBooking } from './describe-booking.ts';

export type BookingsDeps = {
  readonly selling: Selling;
  readonly emailOf: (accountId: AccountId) => Promise<string>;
  readonly publicUrl: string;
  /** Tells a customer's network from others, without its address. */
  readonly markOfNetwork: (address: string) => string;
  readonly sales: Pick<SaleMetrics, 'countHolds'>;
};

const pageSize = 20;

export const bookingsRoutes = (
  { route }: Routes,
  { selling, emailOf, publicUrl, sales, markOfNetwork }: BookingsDeps,
): Router => {
  const router = express.Router();
  const { bookings, plans, clock } = selling;
  const answer = async (booking: Booking) =>
    describeBooking(booking, await requirePlan(plans, booking.eventId), clock.now());
  /** Only ended bookings can be of an event that was taken back to a draft: they are left out. */
  const answerIfPublished = async (booking: Booking) => {
    const plan = await plans.get(booking.eventId);
    return plan ? [describeBooking(booking, plan, clock.now())] : [];
  };
  const answers = async (list: readonly Booking[]) => (await Promise.all(list.map(answerIfPublished))).flat();

  router.post(contract.holdSeats.path, sales.countHolds);
  route(router, contract.holdSeats, async ({ caller, params, body, idempotencyKey }, request) =>
    answer(
      await holdSeats(selling)({
        accountId: caller.accountId,
        eventId: params.eventId,
        choice: body,
        idempotencyKey,
        network: markOfNetwork(request.ip ?? ''),
      }),
    ),
  );

  route(router, contract.changeHeldSeats, async ({ caller, params, body: { revision, ...choice } }) =>
    answer(await changeHeldSeats(selling)({ ...caller, ...params, revision, choice })),
  );

  route(router, contract.extendHold, async ({ caller, params }) =>
    answer(await extendHold(selling)({ ...caller, ...params })),
  );

  route(router, contract.startCheckout, async ({ caller, params, body }) => {
    const email = await emailOf(caller.accountId);
    const request = { ...caller, ...params, ...body, email, publicUrl };
    const booking = await answer(await startCheckout(selling)(request));
    return { booking, paymentUrl: booking.paymentUrl };
  });

  route(router, contract.settleBooking, async ({ caller, params }) =>
    answer(await settleForCustomer(selling)({ ...caller, ...params })),
  );

  route(router, contract.giveBackHold, async ({ caller, params, body }) =>
    answer(await giveBackHold(selling)({ ...caller, ...params, ...body })),
  );

  route(router, contract.endPayment, async ({ caller, params, body }) =>
    answer(await endPayment(selling)({ ...caller, ...params, ...body })),
  );

  route(router, contract.cancelBooking, async ({ caller, params, body }) =>
    answer(await cancelBooking(selling)({ ...caller, ...params, ...body })),
  );

  route(router, contract.getCurrentBooking, async ({ caller, query }) => {
    const [open, bought] = await Promise.all([
      openBookings(selling)(caller.accountId),
      placesBought(selling)({ ...caller, ...query }),
    ]);
    const [booking] = await answers(open.filter(({ eventId }) => eventId === query.eventId));
    return { booking: booking ?? null, bought };
  });

  route(router, contract.listOpenBookings, async ({ caller }) => ({
    bookings: await answers(await openBookings(selling)(caller.accountId)),
  }));

  route(router, contract.listBookings, async ({ caller, query }) => {
    const page = await bookingHistory(selling)(caller.accountId, { limit: pageSize, cursor: query.cursor });
    return { bookings: await answers(page.bookings), nextCursor: page.nextCursor };
  });

  route(router, contract.getBooking, async ({ caller, params }) =>
    answer(await requireBooking(bookings, params.bookingId, caller.accountId)),
  );

  return router;
};
