import { DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import { type Choice, placesIn } from './choice.ts';
import type { CustomerAtEvent } from '../bookings/booking.ts';

type Deps = { readonly bookings: Pick<BookingStore, 'placesOf'> };

const wordsFor = (most: number | null, taken: number): string => {
  if (most === null) return 'Please try again.';
  const limit = `At most ${most === 1 ? '1 ticket' : `${most} tickets`} each for this event.`;
  if (taken === 0) return `${limit} Please choose fewer.`;
  const more = most - taken;
  return `${limit} You have ${taken} already${more > 0 ? `: you can take ${more} more` : ''}.`;
};

/** Says what the event's limit is, how much of it the customer has used, and what to do. */
export const overLimit = async (
  { bookings }: Deps,
  { placesPerCustomer: most }: Pick<SalesPlan, 'placesPerCustomer'>,
  of: CustomerAtEvent,
): Promise<DomainError> => {
  const taken = await bookings.placesOf(of);
  const message = `at most ${most} each, ${taken} of them taken`;
  return new DomainError('customer-limit', wordsFor(most, taken), {
    fields: [
      { field: 'seats', message },
      { field: 'places', message },
    ],
  });
};

/**
 * Refuses at once what is too much by itself, before any seat is claimed for it. What is too much together with other
 * bookings, the database finds. `before` is what they hold already and may keep where the limit was lowered.
 * @throws DomainError `customer-limit`
 */
export const requireWithinLimit = async (
  deps: Deps,
  plan: SalesPlan,
  of: CustomerAtEvent,
  choice: Choice,
  before = 0,
): Promise<void> => {
  if (plan.placesPerCustomer !== null && placesIn(choice) > Math.max(before, plan.placesPerCustomer))
    throw await overLimit(deps, plan, of);
};
