import { DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import { completeCount, type CompleteCountDeps } from '../bookings/complete-count.ts';
import { type Choice, placesIn } from './choice.ts';
import { type Booking, type CustomerAtEvent, placeCount } from '../bookings/booking.ts';
import type { SalesWords } from '../words/en.ts';
import { say } from '../words/sales-words.ts';

type Deps = CompleteCountDeps & { readonly bookings: Pick<BookingStore, 'placesOf'> };

/** What the limit is, how much of it is used, and what to do. */
const limitInWords = ({ limit }: SalesWords, most: number | null, taken: number): string => {
  if (most === null) return limit.changed;
  if (taken === 0) return limit.chooseFewer({ most });
  const more = most - taken;
  return more > 0 ? limit.moreLeft({ most, taken, more }) : limit.allTaken({ most, taken });
};

/** Says what the event's limit is, how much of it the customer has used, and what to do. */
export const overLimit = async (deps: Deps, plan: SalesPlan, of: CustomerAtEvent): Promise<DomainError> => {
  const most = plan.placesPerCustomer;
  await completeCount(deps)(plan, of);
  const taken = await deps.bookings.placesOf(of);
  const message = say(({ limit }) => (most === null ? limit.changed : limit.field({ most, taken })));
  return new DomainError(
    'customer-limit',
    say((words) => limitInWords(words, most, taken)),
    {
      fields: [
        { field: 'seats', message },
        { field: 'places', message },
      ],
    },
  );
};

/**
 * Refuses at once what is too much by itself, before any seat is claimed for it. What is too much together with other
 * bookings, the database finds. Of what is `held` already they may keep as much where the limit was lowered.
 * @throws DomainError `customer-limit`
 */
export const requireWithinLimit = async (
  deps: Deps,
  plan: SalesPlan,
  of: CustomerAtEvent,
  choice: Choice,
  held?: Booking,
): Promise<void> => {
  const before = held ? placeCount(held) : 0;
  if (plan.placesPerCustomer !== null && placesIn(choice) > Math.max(before, plan.placesPerCustomer))
    throw await overLimit(deps, plan, of);
};
