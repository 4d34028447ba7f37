import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from '@jest/globals';
import { NotSent } from '@parterre/domain/not-sent';
import { messageBody } from '@parterre/domain/queues/message-body';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { pino } from 'pino';
import { z } from 'zod';
import { type QueueReader, readQueue } from './queue-consumer.ts';
import { keepInMemory } from './testing/memory-queues.ts';

type Asked = { readonly name: string; readonly input: unknown };

/** A queue with one message, and no other until its reader stops. */
const aQueue = (Body = '"a mail"', Attributes = {}) => {
  const client = new SQSClient({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:9' });
  const asked: Asked[] = [];
  const left = Promise.withResolvers<undefined>();
  const over = Promise.withResolvers<undefined>();
  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async ({ input }) => {
        asked.push({ name: commandName, input });
        const isFirst = asked.filter(({ name }) => name === 'ReceiveMessageCommand').length === 1;
        const isOver = commandName === 'ReceiveMessageCommand' && !isFirst;
        if (isOver) await over.promise;
        if (commandName !== 'ReceiveMessageCommand') left.resolve(undefined);
        const Messages = isOver ? [] : [{ MessageId: 'one', ReceiptHandle: 'r', Body, Attributes }];
        return { response: {}, output: { Messages, $metadata: {} } };
      },
    { step: 'initialize' },
  );
  const aside: string[] = [];
  const settings = {
    client,
    logger: pino({ level: 'silent' }),
    clock: manualClock(),
    queueUrl: 'http://q/1',
    schema: z.string(),
    setAside: async (body: string) => void aside.push(body),
  };
  const stop = async (reading: QueueReader) => {
    const stopped = reading.stop();
    over.resolve(undefined);
    await stopped;
  };
  return { asked, left: left.promise, aside, settings, stop };
};

const putInto = ({ client, queueUrl: QueueUrl }: ReturnType<typeof aQueue>['settings'], body: string) =>
  client.send(
    new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'one', MessageBody: messageBody(body) }] }),
  );

const namesOf = (asked: readonly Asked[]) => asked.map(({ name }) => name);
const aTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('a queue that is read no more', () => {
  it('lets what is in hand be done, and removed, first', async () => {
    const { settings, asked } = aQueue();
    const begun = Promise.withResolvers<undefined>();
    const sent = Promise.withResolvers<undefined>();
    const queue = readQueue(settings, async () => {
      begun.resolve(undefined);
      await sent.promise;
    });
    await begun.promise;
    let hasStopped = false;
    const stopped = queue.stop().then(() => void (hasStopped = true));
    await aTurn();
    expect(hasStopped).toBe(false);
    sent.resolve(undefined);
    await stopped;
    expect(namesOf(asked)).toEqual(['ReceiveMessageCommand', 'DeleteMessageCommand']);
  });
});

describe('a queue of which several lots are in hand', () => {
  it('goes on while one of a lot takes its time', async () => {
    const client = new SQSClient({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:9' });
    keepInMemory(client);
    const settings = { ...aQueue().settings, client };
    const [slow, others] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const done: string[] = [];
    const reading = readQueue({ ...settings, lots: 2 }, async (name) => {
      if (name === 'slow') await slow.promise;
      done.push(name);
      if (done.length === 11) others.resolve(undefined);
    });
    const names = ['slow', ...Array.from({ length: 11 }, (_, n) => `mail ${n}`)];
    for (const name of names) await putInto(settings, name);
    await others.promise;
    expect(done).not.toContain('slow');
    slow.resolve(undefined);
    await reading.stop();
    expect(done).toContain('slow');
  });
});

describe('a message that cannot be handled', () => {
  const failing = async (error: Error, Attributes = {}, Body?: string, more = {}) => {
    const queue = aQueue(Body, Attributes);
    const reading = readQueue({ ...queue.settings, ...more }, () => Promise.reject(error));
    await queue.left;
    await aTurn();
    await queue.stop(reading);
    return queue;
  };

  it('is hidden for longer each time', async () => {
    const away = new NotSent('away', 'no');
    for (const [count, VisibilityTimeout] of [
      ['1', 90],
      ['3', 360],
      ['40', 1800],
    ] as const) {
      const { asked, aside } = await failing(away, { ApproximateReceiveCount: count });
      expect(asked[1]).toMatchObject({
        name: 'ChangeMessageVisibilityCommand',
        input: { VisibilityTimeout },
      });
      expect(aside).toEqual([]);
    }
  });

  it('is set aside, and leaves its queue, when it was refused for good', async () => {
    const { asked, aside } = await failing(new NotSent('refused', 'no'));
    expect(aside).toEqual(['"a mail"']);
    expect(namesOf(asked).slice(0, 2)).toEqual(['ReceiveMessageCommand', 'DeleteMessageCommand']);
  });

  it('is set aside once, also where nobody can be told so', async () => {
    const onAside = () => Promise.reject(new Error('the database is away'));
    const { asked, aside } = await failing(new NotSent('refused', 'no'), {}, undefined, { onAside });
    expect(aside).toEqual(['"a mail"']);
    expect(namesOf(asked).slice(0, 2)).toEqual(['ReceiveMessageCommand', 'DeleteMessageCommand']);
  });

  it('is set aside after a day', async () => {
    const sentAt = manualClock().now() - 24 * 3_600_000;
    const { aside } = await failing(new Error('any'), { SentTimestamp: String(sentAt) });
    expect(aside).toHaveLength(1);
  });

  it('is tried again also when it cannot be read: a newer worker may understand it', async () => {
    const { asked, aside } = await failing(new Error('never called'), {}, '{');
    expect(namesOf(asked)).toContain('ChangeMessageVisibilityCommand');
    expect(aside).toEqual([]);
  });
});

describe('a queue whose messages would be tried in vain', () => {
  it('is not read until there is a use in it', async () => {
    const { settings, asked, stop } = aQueue();
    const rested = Promise.withResolvers<undefined>();
    const handled = Promise.withResolvers<undefined>();
    const ready = () => rested.promise;
    const reading = readQueue({ ...settings, ready }, async () => handled.resolve(undefined));
    await aTurn();
    expect(asked).toEqual([]);
    rested.resolve(undefined);
    await handled.promise;
    await stop(reading);
  });

  it('is left at once by a worker that ends', async () => {
    const { settings, asked } = aQueue();
    const ready = (stopping: AbortSignal) =>
      new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve()));
    await readQueue({ ...settings, ready }, async () => undefined).stop();
    await aTurn();
    expect(asked).toEqual([]);
  });
});
