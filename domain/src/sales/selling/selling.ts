import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import type { Alarm } from '../../alarm.ts';
import type { Clock } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { SalesPlan, SalesPlans } from '../../programme/publishing/sales-plan.ts';
import type { BookingId, EventId, Ids } from '../../ids.ts';
import type { Limits } from '../../limits.ts';
import type { Turns } from '../../limits/turn.ts';
import type { Commit } from '../../commit.ts';
import type { Dispatcher } from '../../news/dispatcher.ts';
import type { PaymentProvider } from '../payments/payment-provider.ts';
import type { SeatsAtHand } from '../seats/seats-at-hand.ts';
import type { SeatStore } from '../seats/seat-store.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Booking } from '../bookings/booking.ts';
import { type Buyer, buyerKey } from '../bookings/buyer.ts';
import type { BookingNews } from '../bookings/booking-news.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import { say } from '../words/sales-words.ts';

/** What the use cases of selling work with. */
export type Selling = {
  readonly commit: Commit;
  readonly seats: SeatStore;
  readonly bookings: BookingStore;
  readonly tickets: TicketStore;
  readonly plans: SalesPlans;
  readonly payments: PaymentProvider;
  readonly limits: Limits;
  /** Counts what came to nothing yet. */
  readonly attempts: AttemptLimits;
  /** By account: holds that were refused after their seats had been claimed. */
  readonly refusals: Turns;
  /** What is free as the live maps of this process know; who shows none reads it. */
  readonly atHand?: SeatsAtHand | undefined;
  /** Gives back what holds had whose time is over. */
  readonly takeBack: () => Promise<void>;
  readonly dispatcher: Dispatcher<BookingNews>;
  readonly alarm: Alarm;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** @throws DomainError `not-found` when there is no such event on sale or past, `sales-closed` when it does not sell at `now` */
export const requireOpenSales = async (
  plans: SalesPlans,
  eventId: EventId,
  now: number,
): Promise<SalesPlan> => {
  const plan = await requirePlan(plans, eventId);
  const { status, salesOpenAt, salesCloseAt, startsAt } = plan.event;
  const open =
    status === 'published' &&
    Date.parse(salesOpenAt) <= now &&
    now < Date.parse(salesCloseAt) &&
    now < Date.parse(startsAt);
  if (!open)
    throw new DomainError(
      'sales-closed',
      say((words) => words.salesClosed),
      atFault(
        'eventId',
        say((words) => words.field.notOnSale),
      ),
    );
  return plan;
};

export const requirePlan = async (plans: SalesPlans, eventId: EventId): Promise<SalesPlan> => {
  const plan = await plans.get(eventId);
  if (!plan)
    throw new DomainError(
      'not-found',
      say((words) => words.noSuchEvent),
      atFault(
        'eventId',
        say((words) => words.field.unknown),
      ),
    );
  return plan;
};

const noSuchBooking = (): DomainError =>
  new DomainError(
    'not-found',
    say((words) => words.noSuchBooking),
    atFault(
      'bookingId',
      say((words) => words.field.unknown),
    ),
  );

/** Whosever it is, for those who look after all of them. @throws DomainError `not-found` */
export const requireAnyBooking = async (bookings: BookingStore, id: BookingId): Promise<Booking> => {
  const found = await bookings.get(id);
  if (!found) throw noSuchBooking();
  return found;
};

/** @throws DomainError `not-found` also for somebody else's booking, so that ids cannot be probed */
export const requireBooking = async (
  bookings: BookingStore,
  id: BookingId,
  buyer: Buyer,
): Promise<Booking> => {
  const found = await requireAnyBooking(bookings, id);
  if (buyerKey(found.buyer) !== buyerKey(buyer)) throw noSuchBooking();
  return found;
};
