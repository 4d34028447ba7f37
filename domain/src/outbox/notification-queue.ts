import type { SQSClient } from '@aws-sdk/client-sqs';
import type { MessageQueue } from './outbox.ts';
import { sendAll } from './sqs-queue.ts';

export const notificationQueue = (client: SQSClient, queueUrl: string): MessageQueue => ({
  send: (messages) => sendAll(client, queueUrl, messages),
});
