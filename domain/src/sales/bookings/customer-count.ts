import { fromInstant, minutes } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { type Booking, placeCount } from './booking.ts';
import type { CustomerMove } from './booking-store.ts';

type Counted = Pick<Booking, 'countedUntil'>;

/** How long after an event it is remembered who had how many places there, in milliseconds. */
const keptAfterEvent = minutes(7 * 24 * 60);

/** Until when a booking of this plan counts, in seconds as the database's time to live wants them. */
export const countedUntil = ({ event }: SalesPlan): number =>
  Math.ceil((fromInstant(event.endsAt) + keptAfterEvent) / 1000);

/** What goes alongside a booking that takes `count` places more than it had; nothing for one that was never counted. */
export const moreForCustomer = (
  plan: SalesPlan,
  { countedUntil: until }: Counted,
  count: number,
): { readonly customer?: CustomerMove } =>
  until === undefined ? {} : { customer: { count, atMost: plan.placesPerCustomer, until } };

/** What goes alongside the end of a booking: its customer may have as many others. */
export const noneForCustomer = (booking: Booking): { readonly customer?: CustomerMove } =>
  booking.countedUntil === undefined
    ? {}
    : { customer: { count: -placeCount(booking), atMost: null, until: booking.countedUntil } };
