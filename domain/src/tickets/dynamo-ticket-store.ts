import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../dynamo/database.ts';
import { blockOf } from '../seats/dynamo-seat-store.ts';
import { type Ticket, ticket, ticketPlaces } from './ticket.ts';
import type { TicketStore } from './ticket-store.ts';

export const ticketItem = (of: Ticket) => ({ ...of, block: blockOf(of.eventId, of.blockId) });

export const dynamoTicketStore = ({ client, table }: Database): TicketStore => ({
  of: async (booking) => {
    const TableName = table('Tickets');
    const keys = ticketPlaces(booking).map(({ blockId, place }) => ({
      block: blockOf(booking.eventId, blockId),
      place,
    }));
    if (keys.length === 0) return [];
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys: keys, ConsistentRead: true } } }),
    );
    const found = z.array(ticket).parse(answer.Responses?.[TableName] ?? []);
    const byPlace = new Map(
      found
        .filter((item) => item.bookingId === booking.id)
        .map((item) => [`${item.blockId} ${item.place}`, item]),
    );
    return ticketPlaces(booking).flatMap(({ blockId, place }) => byPlace.get(`${blockId} ${place}`) ?? []);
  },
});
