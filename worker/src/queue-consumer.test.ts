import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import { readQueue } from './queue-consumer.ts';

/** A queue with one message, which it then waits with for ever. */
const aQueue = () => {
  const client = new SQSClient({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:9' });
  const asked: string[] = [];
  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async () => {
        asked.push(commandName);
        const isFirst = asked.filter((name) => name === 'ReceiveMessageCommand').length === 1;
        if (commandName === 'ReceiveMessageCommand' && !isFirst) await new Promise(() => undefined);
        const Messages = [{ MessageId: 'one', ReceiptHandle: 'r', Body: '"a mail"' }];
        return { response: {}, output: { Messages, $metadata: {} } };
      },
    { step: 'initialize' },
  );
  return { client, asked };
};

describe('a queue that is read no more', () => {
  it('lets what is in hand be done, and removed, first', async () => {
    const { client, asked } = aQueue();
    const begun = Promise.withResolvers<undefined>();
    const sent = Promise.withResolvers<undefined>();
    const settings = {
      client,
      logger: pino({ level: 'silent' }),
      queueUrl: 'http://q/1',
      schema: z.string(),
    };
    const queue = readQueue(settings, async () => {
      begun.resolve(undefined);
      await sent.promise;
    });
    await begun.promise;
    let hasStopped = false;
    const stopped = queue.stop().then(() => void (hasStopped = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasStopped).toBe(false);
    sent.resolve(undefined);
    await stopped;
    expect(asked).toEqual(['ReceiveMessageCommand', 'DeleteMessageCommand']);
  });
});
