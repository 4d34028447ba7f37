import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { fromInstant } from '../../clock.ts';
import type { Database } from '../../dynamo/database.ts';
import type { PaymentInbox } from './payment-inbox.ts';

/** Events are kept this long, in seconds: longer than the provider repeats them (three days at Stripe). */
const keptFor = 30 * 24 * 3600;

export const dynamoPaymentInbox = ({ client, table }: Database): PaymentInbox => ({
  note: async (id, kind, receivedAt) => {
    await client.send(
      new UpdateCommand({
        TableName: table('PaymentInbox'),
        Key: { id },
        UpdateExpression:
          'SET kind = :kind, receivedAt = if_not_exists(receivedAt, :at), expiresAt = :end ADD deliveries :one',
        ExpressionAttributeValues: {
          ':kind': kind,
          ':at': receivedAt,
          ':end': Math.floor(fromInstant(receivedAt) / 1000) + keptFor,
          ':one': 1,
        },
      }),
    );
  },
  has: async (id) => {
    const { Item } = await client.send(new GetCommand({ TableName: table('PaymentInbox'), Key: { id } }));
    return Item !== undefined;
  },
});
