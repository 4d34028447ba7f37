import { saveBooking } from '../bookings/save-booking.ts';
import type { BookingId } from '../../ids.ts';
import type { MoneyState } from '../payments/payment-provider.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { next } from '../bookings/booking.ts';
import { refundHappened } from './check-refund.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { endBooking } from '../ending/end-booking.ts';
import { askAboutDispute } from '../ending/refund-checks.ts';
import { isPaid, paidMoney, type PaidBooking } from '../bookings/paid-booking.ts';
import { paymentNote } from '../ending/payment-notes.ts';
import { settleBooking } from './settle-booking.ts';

export type FollowDeps = ConfirmDeps;

const attempts = 6;

/** All of a booking's tickets, void for this: those of a dispute, too, however it was decided. */
const voidTickets = async (
  { tickets }: FollowDeps,
  booking: PaidBooking,
  voided: NonNullable<Ticket['voided']>,
): Promise<Ticket[]> => (await tickets.of(booking)).map((ticket) => ({ ...ticket, state: 'void', voided }));

/** The money is gone for good: so are the tickets, and the places are sold again. */
const takeBack = async (
  deps: FollowDeps,
  booking: PaidBooking,
  why: 'refunded' | 'lost',
): Promise<boolean> => {
  const isLost = why === 'lost';
  const voided = await voidTickets(deps, booking, isLost ? 'disputed' : 'refunded');
  const ended = await endBooking(deps)(
    booking,
    isLost
      ? { status: 'cancelled', ending: 'charged-back', dispute: 'lost' }
      : { status: 'cancelled', ending: 'refunded', refund: 'done', dispute: undefined },
    {
      writes: [
        deps.books.note(paymentNote(booking, isLost ? 'charged-back' : 'refunded')),
        ...voided.map((ticket) => deps.tickets.void(ticket)),
      ],
      news: [isLost ? 'dispute-lost' : 'payment-refunded'],
    },
  );
  return ended !== null;
};

/** Until the dispute is decided, the tickets open no door, and the places stay where they are: it may be won. */
const suspend = async (deps: FollowDeps, booking: PaidBooking): Promise<boolean> => {
  const voided = await voidTickets(deps, booking, 'disputed');
  const disputed = next(booking, { dispute: 'open', sweepAt: deps.clock.now() + askAboutDispute });
  const writes = [
    deps.books.note(paymentNote(booking, 'disputed')),
    ...voided.map((ticket) => deps.tickets.void(ticket)),
  ];
  return (await saveBooking(deps)(disputed, { writes, news: ['payment-disputed'] })) === 'saved';
};

/** The dispute was won: the same tickets are valid again. */
const restore = async (deps: FollowDeps, booking: PaidBooking): Promise<boolean> => {
  const restored = next(booking, { dispute: undefined, sweepAt: undefined });
  const tickets = await deps.tickets.of(booking);
  const writes = [
    deps.books.note(paymentNote(booking, 'ticketed')),
    ...tickets.map((ticket) => deps.tickets.issue({ ...ticket, state: 'valid', voided: undefined })),
  ];
  return (await saveBooking(deps)(restored, { writes, news: ['dispute-won'] })) === 'saved';
};

/** A part that went back by hand is noted and told; the tickets stay valid. */
const notePart = async (deps: FollowDeps, booking: PaidBooking, returned: number): Promise<boolean> => {
  const noted = { ...booking, ...next(booking, { returned }), paid: booking.paid };
  const writes = [deps.books.note(paymentNote(noted, 'ticketed'))];
  return (await saveBooking(deps)(noted, { writes, news: ['payment-part-refunded'] })) === 'saved';
};

const askAgain = async (deps: FollowDeps, booking: PaidBooking): Promise<boolean> => {
  const now = deps.clock.now();
  if (booking.sweepAt === undefined || booking.sweepAt > now) return true;
  return (await saveBooking(deps)(next(booking, { sweepAt: now + askAboutDispute }))) === 'saved';
};

/** False when somebody else changed the booking meanwhile. */
const follow = (
  deps: FollowDeps,
  booking: PaidBooking,
  { returned, dispute }: MoneyState,
): Promise<boolean> => {
  if (returned >= booking.paid.amount) return takeBack(deps, booking, 'refunded');
  if (dispute === 'lost') return takeBack(deps, booking, 'lost');
  if (dispute === 'open') return booking.dispute ? askAgain(deps, booking) : suspend(deps, booking);
  if (booking.dispute) return restore(deps, booking);
  return returned > (booking.returned ?? 0) ? notePart(deps, booking, returned) : Promise.resolve(true);
};

/**
 * Acts on the provider's word that money which had come in went back or is disputed, as often as it comes: what became
 * of it, the provider is asked.
 */
export const followMoney =
  (deps: FollowDeps) =>
  async (id: BookingId): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = await deps.bookings.get(id);
      const booking = found && !found.paid ? await settleBooking(deps)(id) : found;
      if (!booking || !isPaid(booking)) return;
      if (booking.refund) return refundHappened(deps)(id);
      if (booking.status !== 'confirmed') return;
      const money = await deps.payments.moneyState({
        paymentId: booking.paid.id,
        amount: paidMoney(booking),
      });
      if (await follow(deps, booking, money)) return;
    }
    throw new Error(`booking ${id} kept changing while its money was followed`);
  };
