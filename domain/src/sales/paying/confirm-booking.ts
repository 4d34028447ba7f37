import { saveBooking, saveTelling } from '../bookings/save-booking.ts';
import { keptEntry } from '../bookings/kept-entry.ts';
import { toInstant } from '../../clock.ts';
import type { PaymentOutcome } from '../payments/payment-provider.ts';
import { issueTickets } from '../tickets/ticket.ts';
import { type Booking, next, placeCount, totalMoney } from '../bookings/booking.ts';
import { type Payment, paymentsOf } from '../bookings/booking-money.ts';
import { completeCount } from '../bookings/complete-count.ts';
import { countedWhenBought, countMore } from '../bookings/customer-count.ts';
import { endBooking } from '../ending/end-booking.ts';
import { giveBack, type GiveBackDeps } from '../ending/give-back.ts';
import { paymentGoesBack } from '../ending/money-goes-back.ts';
import { nextLook } from '../ending/next-look.ts';
import { uncountBought } from '../holding/hold-counts.ts';
import { counterMoves } from '../bookings/counter-moves.ts';
import { canStillBeHad } from './late-payment.ts';
import { requirePlan, type Selling } from '../selling/selling.ts';

export type Paid = Extract<PaymentOutcome, { state: 'paid' }>;

export type ConfirmDeps = GiveBackDeps & Pick<Selling, 'plans' | 'attempts'>;

const paymentOf = ({ clock }: ConfirmDeps, { paymentId, amount }: Paid): Payment => ({
  id: paymentId,
  amount: amount.amount,
  at: toInstant(clock.now()),
});

const endingInstead = ({ status, revived, ending }: Booking): keyof typeof reasons => {
  if (ending === 'given-back' || ending === 'cancelled') return ending;
  return revived || status === 'expired' ? 'too-late' : 'impossible';
};

const reasons = {
  'given-back': 'cancelled',
  cancelled: 'cancelled',
  'too-late': 'too-late',
  impossible: 'impossible',
} as const;

/** The money goes back: the tickets it was for cannot be had, or the booking was cancelled. */
export const refundInstead =
  (deps: ConfirmDeps) =>
  async (booking: Booking, paid: Paid): Promise<Booking | null> => {
    const ending = endingInstead(booking);
    const payment = paymentOf(deps, paid);
    return endBooking(deps)(booking, {
      status: 'cancelled',
      ending,
      network: undefined,
      ...paymentGoesBack(deps, booking, payment, reasons[ending]),
    });
  };

/**
 * A second payment for a booking that has one bought nothing, and goes back. What was to be done with the booking itself
 * is to be done as before. Null when somebody else changed it meanwhile.
 */
export const returnStray = async (
  deps: ConfirmDeps,
  booking: Booking,
  paid: Paid,
): Promise<Booking | null> => {
  const stray: Payment = { ...paymentOf(deps, paid), stray: true };
  const after = { ...booking, ...paymentGoesBack(deps, booking, stray, 'paid-twice') };
  const noted = next(after, nextLook(after, booking.refundChecks ?? 0, deps.clock.now()));
  if ((await saveBooking(deps)(noted)) !== 'saved') return null;
  const { paymentId, amount } = paid;
  deps.alarm.raise('a booking was paid twice', { bookingId: booking.id, paymentId, amount });
  return giveBack(deps)(noted);
};

/**
 * A booking whose seats were given back takes the same ones again, where they are free. Others may settle it at the same
 * time, and be done before this one's turn at a row: each row is taken only while the booking is as it was read.
 */
const reclaimSeats = async (
  { commit, bookings, seats, clock }: ConfirmDeps,
  booking: Booking,
): Promise<'saved' | 'conflict' | 'place-taken'> => {
  for (const line of booking.lines) {
    const claim = { bookingId: booking.id, token: line.token };
    const result = await commit<'conflict' | 'place-taken'>([
      bookings.unchanged(booking),
      seats.claimForGood(booking.eventId, line, claim, clock.now()),
    ]);
    if (result !== 'saved') return result;
  }
  return 'saved';
};

const isExact = (booking: Booking, { amount }: Paid): boolean =>
  amount.amount === booking.total && amount.currency === booking.currency;

/** What is still to be counted by: none where all is, and the one without which places of an area would be sold again. */
const planFor = ({ plans }: ConfirmDeps, { revived, countedUntil: until, eventId }: Booking) => {
  if (revived) return requirePlan(plans, eventId);
  return until === undefined ? plans.get(eventId) : null;
};

/** Whether what its customer has beside it was counted only now, so that this booking is to be read again. */
const wasCounting = async (deps: ConfirmDeps, booking: Booking): Promise<boolean> => {
  const plan = await deps.plans.get(booking.eventId);
  return plan !== null && completeCount(deps)(plan, booking);
};

const reclaim = async (
  deps: ConfirmDeps,
  booking: Booking,
): Promise<'saved' | 'conflict' | 'place-taken'> => {
  if (await wasCounting(deps, booking)) return 'conflict';
  return (await canStillBeHad(deps, booking)) ? reclaimSeats(deps, booking) : 'place-taken';
};

/** Nobody is sent to the page any more, and its address is long. */
const withoutAddress = ({ checkout }: Booking): Pick<Booking, 'checkout'> =>
  checkout ? { checkout: { ...checkout, url: '' } } : {};

/** Counts what is not counted yet where there is a limit: a hold that was made before it, and money that comes late. */
const save = async (deps: ConfirmDeps, booking: Booking, paid: Paid | null) => {
  const at = toInstant(deps.clock.now());
  const plan = await planFor(deps, booking);
  const kept = keptEntry(booking, deps.clock.now());
  const confirmed = next(booking, {
    status: 'confirmed',
    ending: undefined,
    ...(paid && { payments: [...paymentsOf(booking), paymentOf(deps, paid)] }),
    revived: undefined,
    placesFreed: undefined,
    ...(plan && { countedUntil: countedWhenBought(plan, booking.buyer) }),
    lookBacks: undefined,
    sweepAt: undefined,
    sweptAs: kept === undefined ? undefined : 'hold',
    ...withoutAddress(booking),
    network: undefined,
  });
  const { bookings, seats, tickets } = deps;
  // A limit that came after the hold undoes no purchase; one that comes late, it may.
  const atMost = (booking.revived && plan?.placesPerCustomer) ?? null;
  const moves = plan && booking.placesFreed ? counterMoves(plan, [], booking.places) : [];
  const writes = [
    ...(plan ? countMore(bookings, confirmed, { count: placeCount(confirmed), atMost }) : []),
    ...moves.map((move) => seats.moveCounter(booking.eventId, move)),
    ...issueTickets(confirmed, deps.ids, at).map((ticket) => tickets.issue(ticket)),
  ];
  const along = { writes, news: [{ kind: 'booking-confirmed' }], tellBy: kept } as const;
  const { result, saved } = await saveTelling(deps)(confirmed, along);
  if (result === 'saved') await uncountBought(deps.attempts, booking);
  return { result, confirmed: saved };
};

/**
 * Turns a booking whose seats are claimed for good into tickets, in one transaction with its payment (none where
 * nothing costs anything). Where that is impossible the money goes back. Null when somebody else changed the booking
 * meanwhile.
 */
export const confirmBooking =
  (deps: ConfirmDeps) =>
  async (booking: Booking, paid: Paid | null): Promise<Booking | null> => {
    const giveMoneyBack = () =>
      paid
        ? refundInstead(deps)(booking, paid)
        : endBooking(deps)(booking, { status: 'expired', ending: 'impossible' });
    if (paid && !isExact(booking, paid)) {
      deps.alarm.raise('paid amount differs from the booking', {
        bookingId: booking.id,
        paid: paid.amount,
        due: totalMoney(booking),
      });
      return giveMoneyBack();
    }
    if (booking.revived) {
      const reclaimed = await reclaim(deps, booking);
      if (reclaimed === 'conflict') return null;
      if (reclaimed === 'place-taken') return giveMoneyBack();
    }
    const { result, confirmed } = await save(deps, booking, paid);
    switch (result) {
      case 'saved':
        return confirmed;
      case 'conflict':
        return null;
      case 'place-taken':
        deps.alarm.raise('a live ticket stood in the way of a paid booking', { bookingId: booking.id });
        return giveMoneyBack();
      case 'full':
      case 'over-limit':
        return giveMoneyBack();
      default:
        return result satisfies never;
    }
  };
