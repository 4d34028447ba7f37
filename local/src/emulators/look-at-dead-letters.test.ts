import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { openQueues, type Queues } from '@parterre/domain/queues/open-queues';
import { anAsideNote } from '@parterre/domain/testing/aside-note-builder';
import { useExampleCredentials } from '@parterre/domain/testing/example-credentials';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { localAws } from '../stack/local-aws.ts';
import { mendVisibility } from './mend-visibility.ts';
import { queuePrefix, queuesToSetUp } from './buckets-and-queues.ts';

describe('looking at what a queue has set aside', () => {
  useExampleCredentials();
  let emulator: FauxqsServer;
  let queues: Queues;
  let [prefix, dataDir] = ['', ''];
  beforeAll(mendVisibility);

  beforeEach(async () => {
    const { region } = localAws;
    dataDir = await mkdtemp(join(tmpdir(), 'parterre-queues-'));
    // As on a laptop, where messages are kept on disk.
    emulator = await startFauxqs({ port: 0, dataDir, defaultRegion: region, logger: false });
    emulator.setup({ queues: queuesToSetUp('') });
    const address = `127.0.0.1:${emulator.port}`;
    prefix = queuePrefix(address, '');
    queues = openQueues({ region, endpoint: `http://${address}`, prefix });
  });
  afterEach(async () => {
    queues.close();
    await emulator.stop();
    await rm(dataDir, { recursive: true });
  });

  const setAside = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++)
      await queues.deadLetters.setAside(
        'push',
        `{"n":${n}}`,
        anAsideNote({ tries: n, why: 'Dvo\u0159\u00e1k' }),
      );
  };
  const countsOf = (name: string) => {
    const { ready = [], inflight = [] } = emulator.inspectQueue(name)?.messages ?? {};
    return { ready: ready.map(({ body }) => body).toSorted(), hidden: inflight.length };
  };
  const bodies = (count: number) => Array.from({ length: count }, (_, n) => `{"n":${n}}`).toSorted();

  /** What a call to SQS comes to, from now on. */
  const failAt = (command: string, when = (_call: number): boolean => true): void => {
    let calls = 0;
    queues.client.middlewareStack.add(
      (next, { commandName }) =>
        async (call) => {
          if (commandName === command && when((calls += 1))) throw new Error(`${command} failed`);
          return next(call);
        },
      { step: 'initialize', name: 'fault' },
    );
  };
  const mend = (): void => void queues.client.middlewareStack.remove('fault');

  it('shows each with its note, leaves all where it was, and finds the same the next time', async () => {
    await setAside(25);
    const before = Date.now();
    const seen = await queues.deadLetters.look('push', 100);
    expect(seen).toHaveLength(25);
    const [third] = seen.filter(({ body }) => body === '{"n":2}');
    expect(third).toMatchObject({ receives: 1, note: { tries: 2, why: 'Dvo\u0159\u00e1k' } });
    expect(Math.abs(Date.parse(third?.sentAt ?? '') - before)).toBeLessThan(60_000);
    expect(countsOf('push-dead')).toEqual({ ready: bodies(25), hidden: 0 });
    expect(countsOf('push')).toEqual({ ready: [], hidden: 0 });

    const again = await queues.deadLetters.look('push', 100);
    expect(again.map(({ id }) => id).toSorted()).toEqual(seen.map(({ id }) => id).toSorted());
    expect(again[0]?.receives).toBe(2);
  });

  it('shows so many at the most, and is done at once where there are none', async () => {
    await setAside(25);
    expect(await queues.deadLetters.look('push', 12)).toHaveLength(12);
    expect(countsOf('push-dead')).toEqual({ ready: bodies(25), hidden: 0 });
    expect(await queues.deadLetters.look('sms', 12)).toEqual([]);
  });

  it('shows who looks at the same time what is left, and loses nothing by it', async () => {
    await setAside(25);
    const looks = await Promise.all([1, 2, 3].map(() => queues.deadLetters.look('push', 100)));
    const shown = looks.flat().map(({ body }) => body);
    expect(new Set(shown).size).toBe(25);
    expect(countsOf('push-dead')).toEqual({ ready: bodies(25), hidden: 0 });
  });

  it('has no note of what the queue itself set aside, and shows what nobody can read', async () => {
    const QueueUrl = `${prefix}push-dead`;
    for (const MessageBody of ['no json', '\u00ff'])
      await queues.client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    const seen = await queues.deadLetters.look('push', 100);
    expect(seen.map(({ body, note }) => [body, note])).toEqual([
      ['no json', null],
      ['\u00ff', null],
    ]);
  });

  it('puts back what it has when the queue is away half-way, and hides for half a minute what it cannot', async () => {
    await setAside(15);
    failAt('ReceiveMessageCommand', (call) => call > 1);
    await expect(queues.deadLetters.look('push', 100)).rejects.toThrow('failed');
    mend();
    expect(countsOf('push-dead')).toEqual({ ready: bodies(15), hidden: 0 });
    failAt('ChangeMessageVisibilityBatchCommand');
    expect(await queues.deadLetters.look('push', 100)).toHaveLength(15);
    const { inflight = [] } = emulator.inspectQueue('push-dead')?.messages ?? {};
    expect(inflight).toHaveLength(15);
    const wait = (inflight[0]?.visibilityDeadline ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(20_000);
    expect(wait).toBeLessThanOrEqual(30_000);
  });

  const find = async (id: string) => (await queues.deadLetters.find('push', id)).found;
  const idOf = async (body: string): Promise<string> => {
    const seen = await queues.deadLetters.look('push', 100);
    return seen.find((letter) => letter.body === body)?.id ?? '';
  };

  it('finds one among many, which goes back into its queue; the others stay', async () => {
    await setAside(25);
    const found = await find(await idOf('{"n":7}'));
    expect(found?.note).toMatchObject({ tries: 7 });
    expect(countsOf('push-dead')).toMatchObject({ hidden: 1 });
    await found?.sendAgain();
    expect(countsOf('push')).toEqual({ ready: ['{"n":7}'], hidden: 0 });
    expect(countsOf('push-dead').ready).toEqual(bodies(25).filter((body) => body !== '{"n":7}'));
    expect(await find(found?.id ?? '')).toBeNull();
  });

  it('throws one away, or leaves it', async () => {
    await setAside(2);
    const id = await idOf('{"n":0}');
    await (await find(id))?.putBack();
    expect(countsOf('push-dead')).toEqual({ ready: bodies(2), hidden: 0 });
    await (await find(id))?.throwAway();
    expect(countsOf('push-dead')).toEqual({ ready: ['{"n":1}'], hidden: 0 });
    expect(countsOf('push')).toEqual({ ready: [], hidden: 0 });
  });

  it('has one in both queues, never in none, when it breaks off while it is moved', async () => {
    await setAside(1);
    const id = await idOf('{"n":0}');
    failAt('SendMessageCommand');
    const first = await find(id);
    await expect(first?.sendAgain()).rejects.toThrow('failed');
    await first?.putBack();
    expect([countsOf('push').ready, countsOf('push-dead').ready]).toEqual([[], ['{"n":0}']]);
    mend();
    failAt('DeleteMessageCommand');
    const second = await find(id);
    await expect(second?.sendAgain()).rejects.toThrow('failed');
    await second?.putBack();
    expect([countsOf('push').ready, countsOf('push-dead').ready]).toEqual([['{"n":0}'], ['{"n":0}']]);
  });

  it('waits a little for one that somebody else is looking at', async () => {
    await setAside(1);
    const id = await idOf('{"n":0}');
    const QueueUrl = `${prefix}push-dead`;
    await queues.client.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 1 }));
    expect((await find(id))?.id).toBe(id);
  });
});
