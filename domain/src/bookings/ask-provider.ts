import { seconds } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import { type Booking, next, type Question } from './booking.ts';
import type { Selling } from './selling.ts';

type Deps = Pick<Selling, 'bookings' | 'limits' | 'clock'>;

const usedUpTo = ({ asked }: Booking, question: Question): number => asked?.[question] ?? 0;

/** What a booking says once something is asked: whoever saves it may ask, and each question uses up some seconds. */
export const asking = (
  { limits, clock }: Pick<Deps, 'limits' | 'clock'>,
  booking: Booking,
  question: Question,
): Pick<Booking, 'asked'> => {
  const begins = Math.max(clock.now(), usedUpTo(booking, question));
  return {
    asked: { ...booking.asked, [question]: begins + seconds(limits['provider-question'].seconds) },
  };
};

/** Whether the payment provider was asked this just now, for this booking. */
export const wasJustAsked = ({ clock }: Deps, booking: Booking, question: Question): boolean =>
  usedUpTo(booking, question) > clock.now();

/** @throws DomainError `too-many-attempts` when the same was asked too often just now; a few may ask at once, as a double click does */
export const requireTurn = (
  { limits, clock }: Pick<Deps, 'limits' | 'clock'>,
  booking: Booking,
  question: Question,
): void => {
  const { seconds: pause, atOnce } = limits['provider-question'];
  const wait = usedUpTo(booking, question) - clock.now() - seconds(pause) * (atOnce - 1);
  if (wait > 0)
    throw new DomainError(
      'too-many-attempts',
      'The payment provider was asked about this booking just now. Please try again in a few seconds.',
      { retryAfterSeconds: Math.ceil(wait / 1000) },
    );
};

/**
 * Takes the turn to ask the payment provider for a customer: the booking says so before anything is asked. Null when
 * somebody else changed the booking meanwhile.
 * @throws DomainError `too-many-attempts`
 */
export const takeTurn = async (deps: Deps, booking: Booking, question: Question): Promise<Booking | null> => {
  requireTurn(deps, booking, question);
  const turn = next(booking, asking(deps, booking, question));
  return (await deps.bookings.save(turn)) === 'saved' ? turn : null;
};
