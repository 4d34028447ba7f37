import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSServiceException,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { DeadLetters } from './dead-letters.ts';
import { messageBody } from './message-body.ts';
import { type QueueName, queueNames, queueUrl } from './queue-names.ts';
import { noteAttribute } from './sqs-letters-in-hand.ts';
import { find, look } from './sqs-look.ts';

const redrivePolicy = z.object({ deadLetterTargetArn: z.string() });
const attributes = z.object({
  QueueArn: z.string(),
  RedrivePolicy: z.string().transform((text) => redrivePolicy.parse(JSON.parse(text))),
});

type DeadQueue = {
  readonly arn: string;
  readonly url: string;
  /** Of the queue that it belongs to. */
  readonly sourceArn: string;
};

/** The queue where a queue sets messages aside, as its redrive policy names it. */
const deadQueueOf = async (client: SQSClient, QueueUrl: string): Promise<DeadQueue> => {
  const AttributeNames = ['QueueArn' as const, 'RedrivePolicy' as const];
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  const { QueueArn, RedrivePolicy } = attributes.parse(Attributes);
  const arn = RedrivePolicy.deadLetterTargetArn;
  const QueueName = arn.split(':').at(-1);
  const { QueueUrl: url = '' } = await client.send(new GetQueueUrlCommand({ QueueName }));
  return { arn, url, sourceArn: QueueArn };
};

const counted = z.object({
  ApproximateNumberOfMessages: z.coerce.number(),
  ApproximateNumberOfMessagesNotVisible: z.coerce.number().default(0),
});

/** How many messages are there, those in somebody's hands as well. */
const countOf = async (client: SQSClient, QueueUrl: string): Promise<number> => {
  const AttributeNames = [
    'ApproximateNumberOfMessages' as const,
    'ApproximateNumberOfMessagesNotVisible' as const,
  ];
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  const { ApproximateNumberOfMessages: ready, ApproximateNumberOfMessagesNotVisible: inHand } =
    counted.parse(Attributes);
  return ready + inHand;
};

const entriesOf = (messages: readonly Message[]) =>
  messages.map(({ Body, ReceiptHandle }, n) => ({ Id: String(n), MessageBody: Body, ReceiptHandle }));

/** Moves one message after the other; what fails half-way is in both queues, and handlers expect repetition. */
const moveByHand = async (client: SQSClient, from: string, to: string): Promise<void> => {
  // No more than there were: what fails again at once is not moved in a circle.
  for (let left = await countOf(client, from); left > 0;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, VisibilityTimeout: 60 }),
    );
    if (Messages.length === 0) return;
    const entries = entriesOf(Messages);
    const sent = entries.map(({ Id, MessageBody }) => ({ Id, MessageBody }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: to, Entries: sent }));
    if (Failed.length > 0) throw new Error(`${Failed.length} messages could not be put back`);
    const gone = entries.map(({ Id, ReceiptHandle }) => ({ Id, ReceiptHandle }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: from, Entries: gone }));
    left -= Messages.length;
  }
};

/** An emulator of SQS may not know how to move messages by itself. */
const isUnknown = (error: unknown): boolean =>
  error instanceof SQSServiceException && /InvalidAction|UnknownOperation/.test(error.name);
/** One task at a time: then this very thing is under way. */
const isUnderWay = (error: unknown): boolean =>
  error instanceof SQSServiceException && /UnsupportedOperation/.test(error.name);

const sendAgain = async (client: SQSClient, queueUrl: string): Promise<void> => {
  const { arn, url, sourceArn } = await deadQueueOf(client, queueUrl);
  try {
    await client.send(new StartMessageMoveTaskCommand({ SourceArn: arn, DestinationArn: sourceArn }));
  } catch (error) {
    if (isUnderWay(error)) return;
    if (!isUnknown(error)) throw error;
    await moveByHand(client, url, queueUrl);
  }
};

/** `prefix` is what the queues' addresses begin with. */
export const sqsDeadLetters = (client: SQSClient, prefix: string): DeadLetters => {
  const whereOf = async (name: QueueName) => {
    const main = queueUrl(prefix, name);
    const { url: dead } = await deadQueueOf(client, main);
    return { main, dead };
  };
  return {
    list: () =>
      Promise.all(
        queueNames.map(async (name) => {
          const { main, dead: aside } = await whereOf(name);
          const [waiting, dead] = await Promise.all([countOf(client, main), countOf(client, aside)]);
          return { name, waiting, dead };
        }),
      ),
    sendAgain: (name) => sendAgain(client, queueUrl(prefix, name)),
    setAside: async (name, MessageBody, note) => {
      const { dead: QueueUrl } = await whereOf(name);
      const MessageAttributes = {
        [noteAttribute]: { DataType: 'String', StringValue: messageBody(note) },
      };
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageAttributes }));
    },
    look: async (name, most) => look(client, (await whereOf(name)).dead, most),
    find: async (name, id) => find(client, await whereOf(name), id),
  };
};
