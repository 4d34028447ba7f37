import type { SQSClient } from '@aws-sdk/client-sqs';
import { seconds } from '@parterre/domain/clock';
import { longestWait } from '@parterre/domain/outbox/outbox';
import { Consumer } from 'sqs-consumer';
import type { Logger } from 'pino';
import type { ZodType, output } from 'zod';

/** How long a message stays hidden from other workers while one handles it, in seconds: half a minute more than a lease. */
const visibility = 90;

/** How long messages that are in hand may take once no more are read, in milliseconds; ECS kills after 30 s. */
const patience = seconds(20);

export type QueueReader = {
  /** Reads no more; resolves when what is in hand is done. A mail that is cut off half-way would be sent again. */
  readonly stop: () => Promise<void>;
};

/** Handles a queue's messages; one that fails comes again and goes to the dead-letter queue in the end. */
export const readQueue = <Schema extends ZodType>(
  {
    client,
    logger,
    queueUrl,
    schema,
  }: {
    readonly client: SQSClient;
    readonly logger: Logger;
    readonly queueUrl: string;
    readonly schema: Schema;
  },
  handle: (message: output<Schema>, queued: { readonly queueId: string }) => Promise<void>,
): QueueReader => {
  let inHand = 0;
  const consumer = Consumer.create({
    queueUrl,
    sqs: client,
    batchSize: 10,
    waitTimeSeconds: longestWait,
    visibilityTimeout: visibility,
    pollingCompleteWaitTimeMs: patience,
    handleMessage: async (message) => {
      inHand += 1;
      try {
        const body = schema.parse(JSON.parse(message.Body ?? 'null'));
        if (!message.MessageId) throw new TypeError('the queue gave a message without an id');
        await handle(body, { queueId: message.MessageId });
        return message;
      } finally {
        inHand -= 1;
      }
    },
  });
  let stopping = false;
  // Being told to stop ends the wait for messages, which is no error.
  consumer.on('error', (error) => {
    if (!stopping) logger.error({ err: error, queueUrl }, 'the queue cannot be read');
  });
  consumer.on('processing_error', (error) =>
    logger.warn({ err: error, queueUrl }, 'a message will be tried again'),
  );
  consumer.start();
  return {
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        consumer.once('stopped', () => resolve());
        // Waiting for messages is broken off; removing those that are done is not.
        consumer.stop({ abort: inHand === 0 });
      }),
  };
};
