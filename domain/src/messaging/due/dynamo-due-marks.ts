import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { dueShards, type DueSlot } from './due-slot.ts';
import type { DueStore } from './due-store.ts';
import { unlessRefused } from './dynamo-unless-refused.ts';

/** The one item that says up to when all is done, by shard; all workers write to it, a few times a minute. */
const Key = { slot: 'mark', due: 'mark' };
const doneIn = (shard: string) => `done-${shard}`;
const marked = z.record(z.string(), z.unknown());

export const dynamoDueMarks = (
  client: DynamoDBDocumentClient,
  TableName: string,
): Pick<DueStore, 'doneUpTo' | 'noteDone'> => ({
  doneUpTo: async () => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    const done = marked.parse(Item ?? {});
    return new Map(
      dueShards.flatMap((shard) => {
        const minute = done[doneIn(shard)];
        return typeof minute === 'number' ? [[shard, minute]] : [];
      }),
    );
  },

  noteDone: async ({ minute, shard }: DueSlot) => {
    await client
      .send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression: 'SET #done = :minute',
          ConditionExpression: 'attribute_not_exists(#done) OR #done < :minute',
          ExpressionAttributeNames: { '#done': doneIn(shard) },
          ExpressionAttributeValues: { ':minute': minute },
        }),
      )
      .catch(unlessRefused);
  },
});
