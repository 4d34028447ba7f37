import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../dynamo/database.ts';
import type { Deliveries } from './deliveries.ts';

/** Marks are kept this long, in milliseconds: longer than any queue repeats a message (SQS: 14 days). */
const keptFor = 30 * 24 * 3_600_000;

export const dynamoDeliveries = ({ client, table }: Database): Deliveries => {
  const TableName = table('Deliveries');
  const endOf = (now: number, until = now) => Math.ceil(Math.max(now + keptFor, until) / 1000);
  return {
    begin: async (id, now, lease) => {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { id, leaseUntil: now + lease, expiresAt: endOf(now) },
            ConditionExpression: 'attribute_not_exists(id) OR leaseUntil < :now',
            ExpressionAttributeValues: { ':now': now },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return 'begun';
      } catch (error) {
        // Busy may be our own work, of which the answer got lost: then the queue brings the message once more.
        if (error instanceof ConditionalCheckFailedException) return error.Item?.done ? 'done' : 'busy';
        throw error;
      }
    },
    finish: async (id, now, until) => {
      const expiresAt = endOf(now, until);
      await client.send(new PutCommand({ TableName, Item: { id, done: true, expiresAt } }));
    },
    isDone: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      return Item?.done === true;
    },
  };
};
