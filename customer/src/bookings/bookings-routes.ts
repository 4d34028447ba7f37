import type { Booking } from '@parterre/domain/bookings/booking';
import { cancelBooking } from '@parterre/domain/bookings/cancel-booking';
import { changeHeldSeats } from '@parterre/domain/bookings/change-held-seats';
import { extendHold } from '@parterre/domain/bookings/extend-hold';
import { holdSeats } from '@parterre/domain/bookings/hold-seats';
import { requireBooking, requirePlan, type Selling } from '@parterre/domain/bookings/selling';
import { settleForCustomer } from '@parterre/domain/bookings/settle-for-customer';
import { startCheckout } from '@parterre/domain/bookings/start-checkout';
import type { AccountId } from '@parterre/domain/ids';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import type { SaleMetrics } from '../sale-metrics.ts';
import { describeBooking } from './booking-answer.ts';
import * as contract from './bookings-contract.ts';

export type BookingsDeps = {
  readonly selling: Selling;
  readonly emailOf: (accountId: AccountId) => Promise<string>;
  readonly publicUrl: string;
  readonly sales: Pick<SaleMetrics, 'countHolds'>;
};

const pageSize = 20;

/** How many of a customer's newest bookings at an event are searched for one that is still open. */
const searched = 10;

export const bookingsRoutes = (
  { route }: Routes,
  { selling, emailOf, publicUrl, sales }: BookingsDeps,
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
  route(router, contract.holdSeats, async ({ caller, params, body, idempotencyKey }) =>
    answer(
      await holdSeats(selling)({
        accountId: caller.accountId,
        eventId: params.eventId,
        choice: body,
        idempotencyKey,
      }),
    ),
  );

  route(router, contract.changeHeldSeats, async ({ caller, params, body }) =>
    answer(await changeHeldSeats(selling)({ ...caller, ...params, choice: body })),
  );

  route(router, contract.extendHold, async ({ caller, params }) =>
    answer(await extendHold(selling)({ ...caller, ...params })),
  );

  route(router, contract.startCheckout, async ({ caller, params }) => {
    const email = await emailOf(caller.accountId);
    const booking = await answer(await startCheckout(selling)({ ...caller, ...params, email, publicUrl }));
    return { booking, paymentUrl: booking.paymentUrl };
  });

  route(router, contract.settleBooking, async ({ caller, params }) =>
    answer(await settleForCustomer(selling)({ ...caller, ...params })),
  );

  route(router, contract.cancelBooking, async ({ caller, params }) =>
    answer(await cancelBooking(selling)({ ...caller, ...params })),
  );

  route(router, contract.getCurrentBooking, async ({ caller, query }) => {
    const page = await bookings.listOf(caller.accountId, { eventId: query.eventId, limit: searched });
    const described = await answers(page.bookings);
    return { booking: described.find(({ status }) => status === 'held' || status === 'paying') ?? null };
  });

  route(router, contract.listBookings, async ({ caller, query }) => {
    const page = await bookings.listOf(caller.accountId, { limit: pageSize, cursor: query.cursor });
    return { bookings: await answers(page.bookings), nextCursor: page.nextCursor };
  });

  route(router, contract.getBooking, async ({ caller, params }) =>
    answer(await requireBooking(bookings, params.bookingId, caller.accountId)),
  );

  return router;
};
