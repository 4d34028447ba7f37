import { ticketPlaces } from '../../sales/tickets/ticket.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import type { ListedTicket } from '../../sales/tickets/ticket-lister.ts';
import type { Message } from './message.ts';

type Place = Pick<ListedTicket, 'categoryId' | 'place'> & { readonly blockId: string };

/** Whether a ticket is one of those whose holders are written to. */
export const isWrittenTo = (
  { audience, blocks }: Pick<Message, 'audience' | 'blocks'>,
  { categoryId, blockId }: Pick<Place, 'categoryId' | 'blockId'>,
): boolean =>
  blocks.includes(blockId) &&
  (audience.categoryIds === undefined || audience.categoryIds.includes(categoryId));

/** Where a booking is counted, which may have tickets in many places: at the first one that is meant. */
export const countedAt = (of: Pick<Message, 'audience' | 'blocks'>, booking: Booking): Place | undefined =>
  ticketPlaces(booking).find((place) => isWrittenTo(of, place));
