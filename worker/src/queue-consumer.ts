import { ChangeMessageVisibilityCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import { type Clock, seconds } from '@parterre/domain/clock';
import type { AsideNote } from '@parterre/domain/queues/dead-letter';
import { longestWait } from '@parterre/domain/queues/longest-wait';
import { Consumer } from 'sqs-consumer';
import type { Logger } from 'pino';
import type { ZodType, output } from 'zod';
import { noteAside } from './note-aside.ts';
import { firstPause, stay, whatNext } from './what-next.ts';

/** How long a message stays hidden from other workers while one handles it, in seconds. */
const visibility = firstPause;

/** How long messages that are in hand may take once no more are read, in milliseconds; ECS kills after 30 s. */
const patience = seconds(20);

export type QueueReader = {
  /** Reads no more; resolves when what is in hand is done. A mail that is cut off half-way would be sent again. */
  readonly stop: () => Promise<void>;
};

type Settings<Schema extends ZodType> = {
  readonly client: SQSClient;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly queueUrl: string;
  readonly schema: Schema;
  /** How many times ten messages are in hand at once, each ten waiting for its slowest; once unless it is said. */
  readonly lots?: number;
  /** Puts a copy of a message where somebody looks at it. */
  readonly setAside: (body: string, note: AsideNote) => Promise<void>;
  /** Resolves when there is a use in reading, or the signal says that nothing is read any more. */
  readonly ready?: (stopping: AbortSignal) => Promise<void>;
  /** Whether a message is worth nothing unless it is handled within minutes. */
  readonly isUrgent?: (message: output<Schema>) => boolean;
  /** Told of a message that is set aside. */
  readonly onAside?: (message: output<Schema>) => Promise<void>;
};

type Failure = {
  readonly error: unknown;
  readonly isUrgent: boolean;
  /** What else is done once it is set aside. */
  readonly giveUp: () => Promise<void>;
};

/** Leaves a message that failed for a later time, or sets it aside. Answers whether it is gone from the queue. */
const leave = async (
  { client, logger, clock, queueUrl, setAside }: Omit<Settings<ZodType>, 'isUrgent' | 'onAside'>,
  message: Message,
  { error, isUrgent, giveUp }: Failure,
): Promise<boolean> => {
  const now = clock.now();
  const stayed = stay(message, now);
  const next = whatNext({ error, isUrgent, ...stayed });
  if (next === 'aside') {
    await setAside(message.Body ?? 'null', noteAside(error, stayed, now));
    // It is set aside: a second copy of it would say nothing more.
    await giveUp().catch((err: unknown) =>
      logger.error({ err, queueUrl }, 'nobody was told what is set aside'),
    );
    logger.error({ err: error, queueUrl }, 'a message is set aside');
    return true;
  }
  logger.warn({ err: error, queueUrl, again: next }, 'a message will be tried again');
  const { ReceiptHandle } = message;
  await client.send(
    new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: next }),
  );
  return false;
};

/** Handles one message. Answers whether the queue can forget it. */
const handleOne = async <Schema extends ZodType>(
  settings: Settings<Schema>,
  handle: Handle<Schema>,
  message: Message,
): Promise<boolean> => {
  let isUrgent = false;
  let giveUp = async (): Promise<void> => undefined;
  try {
    const body = settings.schema.parse(JSON.parse(message.Body ?? 'null'));
    isUrgent = settings.isUrgent?.(body) ?? false;
    giveUp = async () => settings.onAside?.(body);
    if (!message.MessageId) throw new TypeError('the queue gave a message without an id');
    await handle(body, { queueId: message.MessageId });
    return true;
  } catch (error) {
    return leave(settings, message, { error, isUrgent, giveUp });
  }
};

type Handle<Schema extends ZodType> = (
  message: output<Schema>,
  queued: { readonly queueId: string },
) => Promise<void>;

/** Reads ten messages, handles them, and reads the next ten. */
const readLots = <Schema extends ZodType>(
  settings: Settings<Schema>,
  handle: Handle<Schema>,
): QueueReader => {
  const { client, logger, queueUrl, ready } = settings;
  const stopping = new AbortController();
  let inHand = 0;
  const consumer = Consumer.create({
    queueUrl,
    sqs: client,
    batchSize: 10,
    waitTimeSeconds: longestWait,
    visibilityTimeout: visibility,
    pollingCompleteWaitTimeMs: patience,
    messageSystemAttributeNames: ['ApproximateReceiveCount', 'SentTimestamp'],
    preReceiveMessageCallback: async () => {
      await ready?.(stopping.signal);
      stopping.signal.throwIfAborted();
    },
    handleMessage: async (message) => {
      inHand += 1;
      try {
        return (await handleOne(settings, handle, message)) ? message : undefined;
      } finally {
        inHand -= 1;
      }
    },
  });
  // Being told to stop ends the wait for messages, which is no error.
  consumer.on('error', (error) => {
    if (!stopping.signal.aborted) logger.error({ err: error, queueUrl }, 'the queue cannot be read');
  });
  // Neither handled nor left for later: it comes back when it is hidden no more.
  consumer.on('processing_error', (error) => logger.warn({ err: error, queueUrl }, 'a message was not left'));
  consumer.start();
  return {
    stop: () =>
      new Promise((resolve) => {
        stopping.abort();
        consumer.once('stopped', () => resolve());
        // Waiting for messages is broken off; removing those that are done is not.
        consumer.stop({ abort: inHand === 0 });
      }),
  };
};

/** Handles a queue's messages; one that fails comes again after a while, and is set aside when there is no hope. */
export const readQueue = <Schema extends ZodType>(
  settings: Settings<Schema>,
  handle: Handle<Schema>,
): QueueReader => {
  const readers = Array.from({ length: settings.lots ?? 1 }, () => readLots(settings, handle));
  return {
    stop: async () => {
      await Promise.all(readers.map(({ stop }) => stop()));
    },
  };
};
