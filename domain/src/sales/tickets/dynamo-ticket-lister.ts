import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import { ticketsKey } from './dynamo-ticket-store.ts';
import { ticket } from './ticket.ts';
import type { TicketLister } from './ticket-lister.ts';

const listed = ticket.pick({ bookingId: true, accountId: true, categoryId: true, place: true });
const end = z.object({ place: z.string() });

/** Reads parts of sections and areas, never the whole table. */
export const dynamoTicketLister = (database: Database): TicketLister => ({
  page: async (eventId, { blockId, shard }, { limit, after }) => {
    const block = ticketsKey({ eventId, blockId, ...(shard !== null && { shard }) });
    const { Items, LastEvaluatedKey } = await database.client.send(
      new QueryCommand({
        TableName: database.table('Tickets'),
        KeyConditionExpression: after === null ? '#block = :block' : '#block = :block AND place > :after',
        FilterExpression: '#state = :valid',
        ProjectionExpression: 'bookingId, accountId, categoryId, place',
        ExpressionAttributeNames: { '#state': 'state', '#block': 'block' },
        ExpressionAttributeValues: {
          ':block': block,
          ':valid': 'valid',
          ...(after !== null && { ':after': after }),
        },
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return {
      tickets: rowsOf(database, 'Tickets', ['block', 'place'])(Items, (row) => listed.parse(row), { block }),
      next: LastEvaluatedKey ? end.parse(LastEvaluatedKey).place : null,
    };
  },
});
