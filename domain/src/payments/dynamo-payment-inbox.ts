import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../dynamo/database.ts';
import type { PaymentInbox } from './payment-inbox.ts';

/** Events are kept this long, in seconds: longer than the provider repeats them (three days at Stripe). */
const keptFor = 30 * 24 * 3600;

export const dynamoPaymentInbox = ({ client, table }: Database): PaymentInbox => {
  const TableName = table('PaymentInbox');
  return {
    receive: async (id, kind, receivedAt) => {
      try {
        await client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            UpdateExpression:
              'SET kind = :kind, receivedAt = if_not_exists(receivedAt, :at), expiresAt = :end',
            ConditionExpression: 'attribute_not_exists(done)',
            ExpressionAttributeValues: {
              ':kind': kind,
              ':at': receivedAt,
              ':end': Math.floor(Date.parse(receivedAt) / 1000) + keptFor,
            },
          }),
        );
        return 'new';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'done';
        throw error;
      }
    },
    finish: async (id) => {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          UpdateExpression: 'SET done = :yes',
          ExpressionAttributeValues: { ':yes': true },
        }),
      );
    },
  };
};
