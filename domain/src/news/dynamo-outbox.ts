import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../dynamo/database.ts';
import { nativeWrite } from '../dynamo/native-write.ts';
import { errandKind, type Outbox, type UnknownMessage } from './outbox.ts';
import { type OutboxMessage, outboxMessage } from './outbox-message.ts';

/** The most that one batch of DynamoDB writes takes. */
const batchSize = 25;

/** How many messages are enough for one look. */
const pageSize = 200;

/** Errands wait in the same table for the services that wrote them. */
const news = {
  FilterExpression: '#kind <> :errand',
  ExpressionAttributeNames: { '#kind': 'kind' },
  ExpressionAttributeValues: { ':errand': errandKind },
};

/** Of a message that is not understood, what every version writes. */
const unknownMessage = z.object({
  id: z.string(),
  kind: z.string().catch('unknown'),
  createdAt: z.string().catch(''),
});

export const dynamoOutbox = ({ client, table }: Database): Outbox => {
  const TableName = table('Outbox');
  return {
    leave: (message) => nativeWrite({ Put: { TableName, Item: message } }),
    // The table holds only what is waiting, so a scan reads next to nothing and no index has to be paid for.
    waiting: async () => {
      const messages: OutboxMessage[] = [];
      const unknown: UnknownMessage[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({ TableName, Limit: pageSize, ExclusiveStartKey, ...news }),
        );
        for (const item of page.Items ?? []) {
          const known = outboxMessage.safeParse(item);
          if (known.success) messages.push(known.data);
          else unknown.push(unknownMessage.parse(item));
        }
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey && messages.length < pageSize);
      return { messages, unknown };
    },
    remove: async (messages) => {
      for (let start = 0; start < messages.length; start += batchSize) {
        const requests = messages
          .slice(start, start + batchSize)
          .map(({ id }) => ({ DeleteRequest: { Key: { id } } }));
        // What is left unprocessed is sent again by the sweeper; handlers expect repetition.
        await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
      }
    },
  };
};
