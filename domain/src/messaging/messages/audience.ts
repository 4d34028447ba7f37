import { ticketPlaces } from '../../sales/tickets/ticket.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import type { ListedTicket } from '../../sales/tickets/ticket-lister.ts';
import type { Audience, Message } from './message.ts';

type Place = Pick<ListedTicket, 'categoryId' | 'place'> & { readonly blockId: string };

/** Whether a ticket is of one of the categories whose holders are written to. */
export const isOfCategories = (
  { categoryIds }: Audience,
  { categoryId }: Pick<Place, 'categoryId'>,
): boolean => categoryIds === undefined || categoryIds.includes(categoryId);

/** Whether a ticket is one of those whose holders are written to. */
export const isWrittenTo = (
  { audience, blocks }: Pick<Message, 'audience' | 'blocks'>,
  of: Pick<Place, 'categoryId' | 'blockId'>,
): boolean => blocks.includes(of.blockId) && isOfCategories(audience, of);

/** Where a booking is counted, which may have tickets in many places: at the first one that is meant. */
export const countedAt = (of: Pick<Message, 'audience' | 'blocks'>, booking: Booking): Place | undefined =>
  ticketPlaces(booking).find((place) => isWrittenTo(of, place));
