import { systemClock } from '@parterre/domain/clock';
import { askDatabase } from '@parterre/domain/dynamo/ask-database';
import { openDatabase } from '@parterre/domain/dynamo/database';
import { dynamoDeliveries } from '@parterre/domain/news/dynamo-deliveries';
import { dynamoOutbox } from '@parterre/domain/news/dynamo-outbox';
import { sqsDeadLetters } from '@parterre/domain/queues/sqs-dead-letters';
import { bookingMailQueue } from '@parterre/domain/messaging/mail-queues';
import { queueUrl } from '@parterre/domain/queues/queue-names';
import { connectToQueues, sqsQueue } from '@parterre/domain/queues/sqs-queue';
import { bookingNews } from '@parterre/domain/sales/bookings/booking-news';
import { dynamoPaymentInbox } from '@parterre/domain/sales/payments/dynamo-payment-inbox';
import { stripeWebhookProbe } from '@parterre/domain/sales/payments/stripe-webhook-probe';
import type { Config } from '../config.ts';

/** Builds what the doctor asks with: the same adapters as the worker's, and no more of them than it needs. */
export const createDoctorDependencies = (config: Config) => {
  const aws = { region: config.AWS_REGION };
  const database = openDatabase({
    ...aws,
    endpoint: config.DYNAMODB_ENDPOINT,
    tablePrefix: config.TABLE_PREFIX,
  });
  const client = connectToQueues({ ...aws, endpoint: config.SQS_ENDPOINT });
  const stripe = {
    secretKey: config.STRIPE_SECRET_KEY,
    webhookSecret: config.STRIPE_WEBHOOK_SECRET,
    apiUrl: config.STRIPE_API_URL,
  };
  return {
    client,
    queues: [
      sqsQueue(client, queueUrl(config.QUEUE_PREFIX, 'notifications')),
      bookingMailQueue(sqsQueue(client, queueUrl(config.QUEUE_PREFIX, 'email'))),
    ],
    deadLetters: sqsDeadLetters(client, config.QUEUE_PREFIX),
    outbox: dynamoOutbox(database, bookingNews),
    deliveries: dynamoDeliveries(database),
    inbox: dynamoPaymentInbox(database),
    probe: stripeWebhookProbe(stripe, config.PUBLIC_URL),
    clock: systemClock,
    ask: () => askDatabase(database),
    close: () => {
      for (const each of [database.client, client]) each.destroy();
    },
  };
};
