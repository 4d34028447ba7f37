import type { SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';

const sent = z.object({ QueueUrl: z.string(), Entries: z.array(z.object({ MessageBody: z.string() })) });
const received = z.object({ QueueUrl: z.string(), MaxNumberOfMessages: z.number() });

type Message = { readonly MessageId: string; readonly ReceiptHandle: string; readonly Body: string };

/** Puts queues in memory in the place of those that a client would ask. What was received is not seen again. */
export const keepInMemory = (client: SQSClient): void => {
  const queues = new Map<string, Message[]>();
  const waiting = new Map<string, (() => void)[]>();
  let count = 0;
  const queueOf = (url: string): Message[] => {
    const queue = queues.get(url) ?? [];
    queues.set(url, queue);
    return queue;
  };
  const take = async (input: unknown): Promise<Message[]> => {
    const { QueueUrl, MaxNumberOfMessages } = received.parse(input);
    const queue = queueOf(QueueUrl);
    // Not for ever: a reader that is to stop waits for its answer.
    if (queue.length === 0)
      await new Promise<void>((resolve) => {
        waiting.set(QueueUrl, [...(waiting.get(QueueUrl) ?? []), resolve]);
        setTimeout(resolve, 500);
      });
    return queue.splice(0, MaxNumberOfMessages);
  };
  const put = (input: unknown): void => {
    const { QueueUrl, Entries } = sent.parse(input);
    for (const { MessageBody: Body } of Entries) {
      const name = `message-${(count += 1)}`;
      queueOf(QueueUrl).push({ MessageId: name, ReceiptHandle: name, Body });
    }
    const readers = waiting.get(QueueUrl) ?? [];
    waiting.delete(QueueUrl);
    for (const wake of readers) wake();
  };
  client.middlewareStack.add(
    (_next, { commandName }) =>
      async ({ input }) => {
        if (commandName === 'SendMessageBatchCommand') put(input);
        const Messages = commandName === 'ReceiveMessageCommand' ? await take(input) : [];
        return { response: {}, output: { Messages, $metadata: {} } };
      },
    { step: 'initialize' },
  );
};
