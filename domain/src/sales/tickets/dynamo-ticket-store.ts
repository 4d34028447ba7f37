import { z } from 'zod';
import { batchGet } from '../../dynamo/batch-get.ts';
import type { Database } from '../../dynamo/database.ts';
import { guardedWrite } from '../../dynamo/native-write.ts';
import { blockOf } from '../seats/block.ts';
import { type Ticket, ticket, ticketPlaces } from './ticket.ts';
import type { TicketStore } from './ticket-store.ts';

/** Under which key the tickets of a part of a section or area lie. */
export const ticketsKey = ({
  eventId,
  blockId,
  shard,
}: Pick<Ticket, 'eventId' | 'blockId' | 'shard'>): string =>
  shard === undefined ? blockOf(eventId, blockId) : `${blockOf(eventId, blockId)}#${shard}`;

const keyOf = (of: Pick<Ticket, 'eventId' | 'blockId' | 'place' | 'shard'>) => ({
  block: ticketsKey(of),
  place: of.place,
});

export const ticketItem = (of: Ticket) => ({ ...of, ...keyOf(of) });

export const dynamoTicketStore = (database: Database): TicketStore => ({
  issue: (issued) => {
    const Put = {
      TableName: database.table('Tickets'),
      Item: ticketItem(issued),
      ConditionExpression: 'attribute_not_exists(#state) OR #state = :void',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':void': 'void' },
    };
    return guardedWrite({ Put }, 'place-taken');
  },

  void: (voided) => {
    const Put = {
      TableName: database.table('Tickets'),
      Item: ticketItem({ ...voided, state: 'void' }),
      ConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': voided.id },
    };
    return guardedWrite({ Put }, 'conflict');
  },

  of: async (booking) => {
    const wanted = ticketPlaces(booking).map((place) => ({ ...place, eventId: booking.eventId }));
    const read = async (keys: readonly Record<string, string>[]): Promise<Ticket[]> => {
      const items = await batchGet(database, 'Tickets', keys, { ConsistentRead: true });
      return z
        .array(ticket)
        .parse(items)
        .filter((item) => item.bookingId === booking.id);
    };
    const found = await read(wanted.map(keyOf));
    // Issued before sections and areas had several keys.
    if (found.length === 0)
      found.push(...(await read(wanted.map((place) => keyOf({ ...place, shard: undefined })))));
    const byPlace = new Map(found.map((item) => [`${item.blockId} ${item.place}`, item]));
    return wanted.flatMap(({ blockId, place }) => byPlace.get(`${blockId} ${place}`) ?? []);
  },
});
