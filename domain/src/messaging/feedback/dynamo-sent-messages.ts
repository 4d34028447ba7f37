import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { person } from '../kinds/person.ts';
import type { SentMessages } from './sent-messages.ts';

/** In milliseconds: complaints come weeks later. */
const keptFor = 30 * 24 * 3_600_000;

const stored = z.object({ person, at: z.string() });

const idOf = (channel: OutsideChannel, providerId: string): string => `sent#${channel}#${providerId}`;

/** Beside the marks of what was delivered. */
export const dynamoSentMessages = ({ client, table }: Database): SentMessages => {
  const TableName = table('Deliveries');
  return {
    keep: async (channel, providerId, { person: who, at }, now) => {
      const expiresAt = Math.floor((now + keptFor) / 1000);
      const Item = { id: idOf(channel, providerId), person: who, at, expiresAt };
      await client.send(new PutCommand({ TableName, Item }));
    },
    find: async (channel, providerId) => {
      const Key = { id: idOf(channel, providerId) };
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item ? stored.parse(Item) : null;
    },
  };
};
