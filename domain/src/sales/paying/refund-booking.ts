import { atFault, DomainError } from '../../domain-error.ts';
import { stepOf } from '../../currency.ts';
import type { BookingId, RefundId } from '../../ids.ts';
import { type Booking, next } from '../bookings/booking.ts';
import {
  disputeOf,
  leftMoney,
  leftOf,
  maxRefunds,
  type Payment,
  type Refund,
  refundsOf,
  ticketPayments,
} from '../bookings/booking-money.ts';
import { saveBooking } from '../bookings/save-booking.ts';
import { endBooking } from '../ending/end-booking.ts';
import { goesOnLater } from '../ending/goes-on-later.ts';
import { dueRefund } from '../ending/money-goes-back.ts';
import { payRefunds } from '../ending/pay-refunds.ts';
import { voidTickets } from '../ending/suspend-tickets.ts';
import { requireAnyBooking, type Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

export type RefundRequest = {
  readonly bookingId: BookingId;
  /** Made by whoever asks, before asking: the same id is the same refund, however often it comes. */
  readonly refundId: RefundId;
  /** Minor units of the booking's currency, at least one. */
  readonly amount: number;
};

const attempts = 4;

const notRefundable = (): DomainError =>
  new DomainError(
    'not-refundable',
    say((words) => words.notRefundable),
    atFault(
      'bookingId',
      say((words) => words.field.notRefundable),
    ),
  );

const tooMuch = (): DomainError =>
  new DomainError(
    'refund-too-large',
    say((words) => words.refundTooLarge),
    atFault(
      'amount',
      say((words) => words.field.moreThanLeft),
    ),
  );

const notSendable = (step: number): DomainError => {
  const message = say((words) => words.field.noSuchAmount({ step }));
  return new DomainError('invalid-input', message, atFault('amount', message));
};

/** The refund that this request has made already. @throws DomainError `idempotency-key-reused` when it was of another amount */
const madeBy = (booking: Booking, { refundId, amount }: RefundRequest): Refund | undefined => {
  const made = refundsOf(booking).find(({ id }) => id === refundId);
  if (made && (made.reason !== 'organizer' || (made.asked ?? made.amount) !== amount))
    throw new DomainError(
      'idempotency-key-reused',
      say((words) => words.keyReused),
      atFault(
        'refundId',
        say((words) => words.field.keyReused),
      ),
    );
  return made;
};

/** @throws DomainError `refund-too-large`; `invalid-input` for what the provider cannot send in this currency */
const paymentWithRoom = (booking: Booking, amount: number): Payment => {
  if (amount % stepOf(booking.currency) !== 0) throw notSendable(stepOf(booking.currency));
  const payment = ticketPayments(booking).find((each) => leftOf(booking, each) >= amount);
  const wished = refundsOf(booking).filter(({ reason }) => reason === 'organizer');
  if (!payment || amount < 1 || wished.length >= maxRefunds) throw tooMuch();
  return payment;
};

/** Who has all of the money back has no tickets any more, and the places are sold again. */
const refundAll = async (deps: Selling, booking: Booking, refunds: Refund[]): Promise<Booking | null> => {
  const voided = await voidTickets(deps, booking, 'refunded');
  return endBooking(deps)(
    booking,
    { status: 'cancelled', ending: 'refunded', refunds },
    {
      writes: voided.map((ticket) => deps.tickets.void(ticket)),
      news: [{ kind: 'booking-cancelled' }],
    },
  );
};

const refundPart = async (deps: Selling, booking: Booking, refunds: Refund[]): Promise<Booking | null> => {
  const noted = next(booking, { refunds, sweepAt: deps.clock.now() });
  if ((await saveBooking(deps)(noted)) !== 'saved') return null;
  return payRefunds(deps)(noted).catch((error: unknown) => goesOnLater(deps, noted, error));
};

/**
 * Sends a part of a confirmed booking's money back, or all of it, with which the booking is over. The tickets of a part
 * stay valid. Repeating it changes nothing.
 * @throws DomainError `not-found`; `not-refundable` where it is not confirmed or disputed; `refund-too-large` for more than
 * is left; `invalid-input` for an amount that the currency does not have; `idempotency-key-reused`; `changed-meanwhile`
 */
export const refundBooking =
  (deps: Selling) =>
  async (request: RefundRequest): Promise<Booking> => {
    const { bookingId, refundId: id, amount } = request;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const booking = await requireAnyBooking(deps.bookings, bookingId);
      if (madeBy(booking, request)) return booking;
      if (booking.status !== 'confirmed' || disputeOf(booking)) throw notRefundable();
      const payment = paymentWithRoom(booking, amount);
      const refunds = [...refundsOf(booking), dueRefund(deps, { id, payment, amount, reason: 'organizer' })];
      const isAll = leftMoney(booking).amount === amount;
      const done = await (isAll ? refundAll : refundPart)(deps, booking, refunds);
      if (done) return done;
    }
    throw new DomainError(
      'changed-meanwhile',
      say((words) => words.changedElsewhere),
    );
  };
