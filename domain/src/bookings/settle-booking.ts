import type { BookingId } from '../ids.ts';
import type { PaymentOutcome } from '../payments/payment-provider.ts';
import { type Booking, isLive, next } from './booking.ts';
import { newToken } from './claim-rows.ts';
import { checkRefund } from './check-refund.ts';
import { confirmBooking, type ConfirmDeps, type Paid, refundInstead } from './confirm-booking.ts';
import { endBooking } from './end-booking.ts';
import { giveBack, lookBackLater } from './give-back.ts';
import { canStillBeHad } from './late-payment.ts';
import { askEvery } from './start-checkout.ts';

const attempts = 6;

const askLater = async (deps: ConfirmDeps, booking: Booking): Promise<Booking | null> => {
  const now = deps.clock.now();
  if (booking.sweepAt !== undefined && booking.sweepAt > now) return booking;
  const later = next(booking, { sweepAt: now + askEvery });
  return (await deps.bookings.save(later)) === 'saved' ? later : null;
};

/** What became of the payment page; past the time to pay, the page is closed first. */
const ask = async ({ payments, clock }: ConfirmDeps, booking: Booking): Promise<PaymentOutcome> => {
  // No page was ever saved. Should one exist all the same, nobody was ever sent to it.
  if (!booking.checkout) return { state: clock.now() >= booking.deadline ? 'expired' : 'open' };
  const outcome = await payments.outcomeOf(booking.checkout.id);
  return outcome.state === 'open' && clock.now() >= booking.deadline
    ? payments.closePage(booking.checkout.id)
    : outcome;
};

const settlePaying = async (
  deps: ConfirmDeps,
  booking: Booking,
  known?: PaymentOutcome,
): Promise<Booking | null> => {
  const outcome = known ?? (await ask(deps, booking));
  switch (outcome.state) {
    case 'paid':
      return confirmBooking(deps)(booking, outcome);
    case 'expired':
      return endBooking(deps)(booking, {
        status: 'expired',
        ending: outcome.refused ? 'refused' : 'unpaid',
      });
    case 'open':
    case 'processing':
      return askLater(deps, booking);
    default:
      return outcome satisfies never;
  }
};

/** Money for a booking that is over. The same seats if they are still sold and free, else the money back. */
const settleLate = async (deps: ConfirmDeps, booking: Booking, paid: Paid): Promise<Booking | null> => {
  if (booking.paid) return booking;
  if (booking.releasing) {
    await giveBack(deps)(booking);
    return null;
  }
  if (booking.status === 'cancelled' || !(await canStillBeHad(deps, booking)))
    return refundInstead(deps)(booking, paid);
  const token = newToken(deps.ids);
  const revived = next(booking, {
    status: 'paying',
    revived: true,
    lines: booking.lines.map((line) => ({ ...line, token })),
    sweepAt: deps.clock.now() + askEvery,
  });
  if ((await deps.bookings.save(revived)) !== 'saved') return null;
  return confirmBooking(deps)(revived, paid);
};

/** Whether the sweeper's time to look at this booking has come. */
export const isDue = ({ sweepAt }: Booking, now: number): boolean => sweepAt !== undefined && sweepAt <= now;

const settleOver = async (
  deps: ConfirmDeps,
  booking: Booking,
  known?: PaymentOutcome,
): Promise<Booking | null> => {
  if (booking.releasing || booking.refund === 'due') return giveBack(deps)(booking);
  const hasTimeCome = isDue(booking, deps.clock.now());
  if (booking.paid) return hasTimeCome ? checkRefund(deps)(booking) : booking;
  const { checkout } = booking;
  const outcome = known ?? (checkout && (await deps.payments.outcomeOf(checkout.id)));
  if (outcome?.state === 'paid') return settleLate(deps, booking, outcome);
  if (booking.lookBacks === undefined || !hasTimeCome) return booking;
  const looked = next(
    booking,
    lookBackLater({ ...booking, lookBacks: booking.lookBacks - 1 }, deps.clock.now()),
  );
  return (await deps.bookings.save(looked)) === 'saved' ? looked : null;
};

/**
 * Brings a booking to where its payment is: tickets, seats given back, or money back. Whoever learns something first
 * calls it (a webhook with what it says, the return page, the sweeper), as often as they like. Without `known` the
 * provider is asked. Null when there is no such booking.
 */
export const settleBooking =
  (deps: ConfirmDeps) =>
  async (id: BookingId, known?: PaymentOutcome): Promise<Booking | null> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const booking = await deps.bookings.get(id);
      if (!booking || booking.status === 'held' || booking.status === 'confirmed') return booking;
      const settled = isLive(booking)
        ? await settlePaying(deps, booking, known)
        : await settleOver(deps, booking, known);
      if (settled) return settled;
    }
    throw new Error(`booking ${id} kept changing while it was settled`);
  };
