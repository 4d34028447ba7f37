import { type Buyer, withAccount } from '@parterre/domain/sales/bookings/buyer';
import type { Clock } from '@parterre/domain/clock';
import type { People } from '@parterre/domain/people/open-people';
import type { SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import type { Booking } from '@parterre/domain/sales/bookings/booking';
import type { Picking, Sales } from '@parterre/domain/sales/open-sales';
import { requirePlan } from '@parterre/domain/sales/selling/selling';
import express, { type Router } from 'express';
import type { Customer } from '../accounts/access.ts';
import type { Routes } from '../routes.ts';
import type { SaleMetrics } from '../sale-metrics.ts';
import * as contract from './bookings-contract.ts';
import { describeBooking } from './describe-booking.ts';

export type BookingsDeps = {
  readonly sales: Sales;
  readonly picking: Pick<Picking, 'holdBest'>;
  readonly catalogue: { readonly plans: SalesPlans };
  readonly people: Pick<People, 'accountOf' | 'markOfNetwork'>;
  readonly publicUrl: string;
  readonly saleFigures: Pick<SaleMetrics, 'countHolds'>;
  readonly clock: Clock;
};

const pageSize = 20;

/** In the customer portal everybody who books has an account. */
const buyerOf = ({ accountId }: Customer): Buyer => withAccount(accountId);

export const bookingsRoutes = (
  { route }: Routes,
  { sales, picking, catalogue: { plans }, people, publicUrl, saleFigures, clock }: BookingsDeps,
): Router => {
  const router = express.Router();
  const answer = async (booking: Booking) =>
    describeBooking(booking, await requirePlan(plans, booking.eventId), clock.now());
  /** Only ended bookings can be of an event that was taken back to a draft: they are left out. */
  const answerIfPublished = async (booking: Booking) => {
    const plan = await plans.get(booking.eventId);
    return plan ? [describeBooking(booking, plan, clock.now())] : [];
  };
  const answers = async (list: readonly Booking[]) => (await Promise.all(list.map(answerIfPublished))).flat();

  router.post(contract.holdSeats.path, saleFigures.countHolds);
  route(router, contract.holdSeats, async ({ caller, params, body, idempotencyKey }, request) =>
    answer(
      await sales.holdSeats({
        buyer: buyerOf(caller),
        eventId: params.eventId,
        choice: body,
        idempotencyKey,
        network: people.markOfNetwork(request.ip ?? ''),
      }),
    ),
  );

  router.post(contract.holdBest.path, saleFigures.countHolds);
  route(router, contract.holdBest, async ({ caller, params, body, idempotencyKey }, request) => {
    const network = people.markOfNetwork(request.ip ?? '');
    const asked = { buyer: buyerOf(caller), eventId: params.eventId, idempotencyKey, network };
    const { booking, got } = await picking.holdBest({ ...asked, wish: body });
    return { booking: await answer(booking), got };
  });

  route(router, contract.changeHeldSeats, async ({ caller, params, body: { revision, ...choice } }) =>
    answer(await sales.changeHeldSeats({ ...params, revision, choice, buyer: buyerOf(caller) })),
  );

  route(router, contract.extendHold, async ({ caller, params }) =>
    answer(await sales.extendHold({ ...params, buyer: buyerOf(caller) })),
  );

  route(router, contract.startCheckout, async ({ caller, params, body }) => {
    const { email, language } = await people.accountOf(caller.accountId);
    const request = { ...params, ...body, email, language, publicUrl, buyer: buyerOf(caller) };
    const booking = await answer(await sales.startCheckout(request));
    return { booking, paymentUrl: booking.paymentUrl };
  });

  route(router, contract.settleBooking, async ({ caller, params }) =>
    answer(await sales.settleForCustomer({ ...params, buyer: buyerOf(caller) })),
  );

  route(router, contract.giveBackHold, async ({ caller, params, body }) =>
    answer(await sales.giveBackHold({ ...params, ...body, buyer: buyerOf(caller) })),
  );

  route(router, contract.endPayment, async ({ caller, params, body }) =>
    answer(await sales.endPayment({ ...params, ...body, buyer: buyerOf(caller) })),
  );

  route(router, contract.cancelBooking, async ({ caller, params, body }) =>
    answer(await sales.cancelBooking({ ...params, ...body, buyer: buyerOf(caller) })),
  );

  route(router, contract.getCurrentBooking, async ({ caller, query }) => {
    const [open, bought] = await Promise.all([
      sales.openBookings(buyerOf(caller)),
      sales.placesBought({ ...query, buyer: buyerOf(caller) }),
    ]);
    const [booking] = await answers(open.filter(({ eventId }) => eventId === query.eventId));
    return { booking: booking ?? null, bought };
  });

  route(router, contract.listOpenBookings, async ({ caller }) => ({
    bookings: await answers(await sales.openBookings(buyerOf(caller))),
  }));

  route(router, contract.listBookings, async ({ caller, query }) => {
    const page = await sales.bookingHistory(caller.accountId, { limit: pageSize, cursor: query.cursor });
    return { bookings: await answers(page.bookings), nextCursor: page.nextCursor };
  });

  route(router, contract.getBooking, async ({ caller, params }) =>
    answer(await sales.bookingOf(buyerOf(caller), params.bookingId)),
  );

  return router;
};
