import { type SaveDeps, saveBooking } from '../bookings/save-booking.ts';
import { useTurn } from '../../limits/turn.ts';
import { type Booking, next, type Question } from '../bookings/booking.ts';
import type { Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

type Deps = SaveDeps & Pick<Selling, 'limits' | 'clock'>;

/**
 * What a booking says once something is asked: whoever saves it may ask, and each question uses up some seconds.
 * @throws DomainError `too-many-attempts` when the same was asked too often just now; a few may ask at once, as a double click does
 */
export const asking = (
  { limits, clock }: Pick<Deps, 'limits' | 'clock'>,
  { asked }: Booking,
  question: Question,
): Pick<Booking, 'asked'> => {
  const refusal = say((words) => words.askedJustNow);
  const upTo = useTurn(limits['provider-question'], asked?.[question], { now: clock.now(), refusal });
  return { asked: { ...asked, [question]: upTo } };
};

/** What a booking says once something was asked that came to nothing. */
export const hasAsked = (
  deps: Pick<Deps, 'limits' | 'clock'>,
  booking: Booking,
  question: Question,
): Pick<Booking, 'asked'> => {
  try {
    return asking(deps, booking, question);
  } catch {
    // All turns are used up, by others that asked at the same time: none is left for the next one either.
    return { asked: booking.asked };
  }
};

/** Whether the payment provider was asked this just now, for this booking. */
export const wasJustAsked = ({ clock }: Deps, booking: Booking, question: Question): boolean =>
  (booking.asked?.[question] ?? 0) > clock.now();

/**
 * Takes the turn to ask the payment provider for a customer: the booking says so before anything is asked. Null when
 * somebody else changed the booking meanwhile.
 * @throws DomainError `too-many-attempts`
 */
export const takeTurn = async (deps: Deps, booking: Booking, question: Question): Promise<Booking | null> => {
  const turn = next(booking, asking(deps, booking, question));
  return (await saveBooking(deps)(turn)) === 'saved' ? turn : null;
};
