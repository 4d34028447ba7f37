import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../dynamo/database.ts';
import type { Outbox } from './outbox.ts';
import { outboxMessage } from './outbox-message.ts';

/** The most that one batch of DynamoDB writes takes. */
const batchSize = 25;

export const dynamoOutbox = ({ client, table }: Database): Outbox => {
  const TableName = table('Outbox');
  return {
    // The table holds only what is waiting, so a scan reads next to nothing and no index has to be paid for.
    waiting: async () =>
      z
        .array(outboxMessage)
        .parse((await client.send(new ScanCommand({ TableName, Limit: 200 }))).Items ?? []),
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
