import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { batchGet } from '../../dynamo/batch-get.ts';
import type { Database } from '../../dynamo/database.ts';
import { nativeWrite } from '../../dynamo/native-write.ts';
import { spread } from '../../spread.ts';
import { type OutsideChannel, outsideChannels } from '../kinds/channel.ts';
import { type DeliveryState, deliveryState } from '../notifications/delivery.ts';
import type { Notification } from '../notifications/notification.ts';
import type { FiguresStore, MessageFigures } from './message-figures.ts';

/** A message to a whole house is sent by many workers at once: what they count is under so many keys. */
const shards = 8;

const keyOf = (messageId: string, shard: number) => ({
  series: `figures#${messageId}#${shard}`,
  entry: 'figures',
});
const allKeys = (messageId: string) =>
  Array.from({ length: shards }, (_none, shard) => keyOf(messageId, shard));

/** Figures of a message of which nothing is known yet, to be written with it. */
export const newFigures = (TableName: string, messageId: string, expiresAt: number) =>
  allKeys(messageId).map((key) => nativeWrite({ Put: { TableName, Item: { ...key, expiresAt } } }));

const nameOf = (channel: OutsideChannel, state: DeliveryState): string => `${channel} ${state}`;

/** By name, how many more or less there are. */
const changesOf = (before: Notification | null, after: Notification): ReadonlyMap<string, number> => {
  const changes = new Map<string, number>();
  for (const channel of outsideChannels) {
    const [was, is] = [before?.deliveries[channel].state, after.deliveries[channel].state];
    if (was === is) continue;
    if (was) changes.set(nameOf(channel, was), -1);
    changes.set(nameOf(channel, is), 1);
  }
  return changes;
};

const counts = z.record(z.string(), z.unknown());

const numberIn = (item: z.infer<typeof counts>, name: string): number => z.int().catch(0).parse(item[name]);

export const dynamoMessageFigures = (database: Database): FiguresStore => ({
  count: async (before, after) => {
    const { messageId } = after.about;
    const changes = [...changesOf(before, after)];
    if (messageId === undefined || changes.length === 0) return;
    try {
      await database.client.send(
        new UpdateCommand({
          TableName: database.table('Messages'),
          Key: keyOf(messageId, spread(after.id, shards)),
          UpdateExpression: `ADD ${changes.map((_none, n) => `#name${n} :count${n}`).join(', ')}`,
          // Made with the message: where it is gone, that is past.
          ConditionExpression: 'attribute_exists(entry)',
          ExpressionAttributeNames: Object.fromEntries(changes.map(([name], n) => [`#name${n}`, name])),
          ExpressionAttributeValues: Object.fromEntries(changes.map(([, count], n) => [`:count${n}`, count])),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
  of: async (messageId): Promise<MessageFigures> => {
    const items = z.array(counts).parse(await batchGet(database, 'Messages', allKeys(messageId)));
    const sumOf = (name: string) =>
      Math.max(
        0,
        items.reduce((sum, item) => sum + numberIn(item, name), 0),
      );
    const figuresOf = (channel: OutsideChannel) =>
      Object.fromEntries(deliveryState.options.map((state) => [state, sumOf(nameOf(channel, state))]));
    return { email: figuresOf('email'), sms: figuresOf('sms'), push: figuresOf('push') };
  },
});
