import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { z, type ZodType } from 'zod';
import type { Database } from '../dynamo/database.ts';
import { nativeWrite } from '../dynamo/native-write.ts';
import type { News } from './news.ts';
import { sealedKind, type Outbox, type UnknownNews } from './outbox.ts';

/** The most that one batch of DynamoDB writes takes. */
const batchSize = 25;

/** How much news is enough for one look. */
const pageSize = 200;

/** What is sealed waits in the same table for the services that wrote it. */
const openly = {
  FilterExpression: '#kind <> :sealed',
  ExpressionAttributeNames: { '#kind': 'kind' },
  ExpressionAttributeValues: { ':sealed': sealedKind },
};

/** Of news that is not understood, what every release writes. */
const unknownNews = z.object({
  id: z.string(),
  kind: z.string().catch('unknown'),
  at: z.string().catch(''),
});

/** @param known reads what this release knows; all else is left to another one */
export const dynamoOutbox = <Known extends News>(
  { client, table }: Database,
  known: ZodType<Known>,
): Outbox<Known> => {
  const TableName = table('Outbox');
  return {
    leave: (news) => nativeWrite({ Put: { TableName, Item: news } }),
    // The table holds only what is waiting, so a scan reads next to nothing and no index has to be paid for.
    waiting: async () => {
      const news: Known[] = [];
      const unknown: UnknownNews[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({ TableName, Limit: pageSize, ExclusiveStartKey, ...openly }),
        );
        for (const item of page.Items ?? []) {
          const read = known.safeParse(item);
          if (read.success) news.push(read.data);
          else unknown.push(unknownNews.parse(item));
        }
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey && news.length < pageSize);
      return { news, unknown };
    },
    remove: async (news) => {
      for (let start = 0; start < news.length; start += batchSize) {
        const requests = news
          .slice(start, start + batchSize)
          .map(({ id }) => ({ DeleteRequest: { Key: { id } } }));
        // What is left unprocessed is sent again by the sweeper; handlers expect repetition.
        await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
      }
    },
  };
};
