import { z } from 'zod';
import { batchGet } from '../dynamo/batch-get.ts';
import type { Database } from '../dynamo/database.ts';
import { blockOf } from '../seats/dynamo-seat-store.ts';
import { type Ticket, ticket, ticketPlaces } from './ticket.ts';
import type { TicketStore } from './ticket-store.ts';

export const ticketItem = (of: Ticket) => ({ ...of, block: blockOf(of.eventId, of.blockId) });

export const dynamoTicketStore = (database: Database): TicketStore => ({
  of: async (booking) => {
    const keys = ticketPlaces(booking).map(({ blockId, place }) => ({
      block: blockOf(booking.eventId, blockId),
      place,
    }));
    const items = await batchGet(database, 'Tickets', keys, { ConsistentRead: true });
    const found = z.array(ticket).parse(items);
    const byPlace = new Map(
      found
        .filter((item) => item.bookingId === booking.id)
        .map((item) => [`${item.blockId} ${item.place}`, item]),
    );
    return ticketPlaces(booking).flatMap(({ blockId, place }) => byPlace.get(`${blockId} ${place}`) ?? []);
  },
});
