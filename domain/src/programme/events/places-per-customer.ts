import type { Event } from './event.ts';
import type { TicketCategory } from './ticket-category.ts';

/** Where something is free of charge and the organizer has said nothing: one person would take all of it otherwise. */
const usualWhereFree = 10;

/** Tickets that one customer may have at an event with these prices, held and bought; null for as many as they like. */
export const placesPerCustomer = (
  event: Pick<Event, 'placesPerCustomer'>,
  categories: Iterable<Pick<TicketCategory, 'price'>>,
): number | null => {
  if (event.placesPerCustomer !== undefined) return event.placesPerCustomer;
  return [...categories].some(({ price }) => price.amount === 0) ? usualWhereFree : null;
};
