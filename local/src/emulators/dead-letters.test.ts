import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReceiveMessageCommand, SQSServiceException } from '@aws-sdk/client-sqs';
import { openQueues, type Queues } from '@parterre/domain/queues/open-queues';
import { queueNames } from '@parterre/domain/queues/queue-names';
import { anAsideNote } from '@parterre/domain/testing/aside-note-builder';
import { useExampleCredentials } from '@parterre/domain/testing/example-credentials';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { localAws } from '../stack/local-aws.ts';
import { queuePrefix, queuesToSetUp } from './buckets-and-queues.ts';

describe('what a queue has set aside', () => {
  useExampleCredentials();
  let emulator: FauxqsServer;
  let queues: Queues;

  beforeEach(async () => {
    const { region } = localAws;
    emulator = await startFauxqs({ port: 0, defaultRegion: region, logger: false });
    emulator.setup({ queues: queuesToSetUp('') });
    const address = `127.0.0.1:${emulator.port}`;
    const prefix = queuePrefix(address, '');
    queues = openQueues({ region, endpoint: `http://${address}`, prefix });
  });
  afterEach(async () => {
    queues.close();
    await emulator.stop();
  });

  it('is counted, and put back whole, in whatever script it is', async () => {
    const { deadLetters } = queues;
    const bodies = Array.from({ length: 25 }, (_, n) => JSON.stringify({ n, name: 'Dvo\u0159\u00e1k' }));
    for (const body of bodies) await deadLetters.setAside('email', body, anAsideNote());
    const others = queueNames
      .filter((name) => name !== 'email')
      .map((name) => ({ name, waiting: 0, dead: 0 }));
    const all = await deadLetters.list();
    expect(all).toHaveLength(queueNames.length);
    expect(all).toEqual(expect.arrayContaining([...others, { name: 'email', waiting: 0, dead: 25 }]));

    await deadLetters.sendAgain('email');
    expect(await deadLetters.list()).toContainEqual({ name: 'email', waiting: 25, dead: 0 });
    const received = emulator.inspectQueue('email')?.messages.ready.map(({ body }) => body) ?? [];
    expect(received.toSorted()).toEqual(bodies.toSorted());
  });

  /** Stands in for what SQS says to a command. */
  const say = (command: string, answer: (input: unknown) => object): void =>
    queues.client.middlewareStack.add(
      (next, { commandName }) =>
        async (call) =>
          commandName === command
            ? { response: {}, output: { $metadata: {}, ...answer(call.input) } }
            : next(call),
      { step: 'initialize', name: 'stand-in' },
    );
  const refuse = (command: string, name: string): void =>
    say(command, () => {
      throw new SQSServiceException({ name, $fault: 'client', $metadata: {} });
    });

  it('is counted also while somebody has it in hand', async () => {
    const { client, deadLetters } = queues;
    await deadLetters.setAside('email', '{}', anAsideNote());
    const QueueUrl = `${queuePrefix(`127.0.0.1:${emulator.port}`, '')}email-dead`;
    await client.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(await deadLetters.list()).toContainEqual({ name: 'email', waiting: 0, dead: 1 });
  });

  it('is not moved twice where it is being moved, and stays where it cannot be', async () => {
    const { deadLetters } = queues;
    await deadLetters.setAside('email', '{}', anAsideNote());
    refuse('StartMessageMoveTaskCommand', 'UnsupportedOperation');
    await deadLetters.sendAgain('email');
    queues.client.middlewareStack.remove('stand-in');
    refuse('StartMessageMoveTaskCommand', 'AccessDenied');
    await expect(deadLetters.sendAgain('email')).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(await deadLetters.list()).toContainEqual({ name: 'email', waiting: 0, dead: 1 });
  });

  it('stays where the queue did not take it back, or where somebody else has it by now', async () => {
    const { deadLetters } = queues;
    await deadLetters.setAside('email', '{}', anAsideNote());
    say('SendMessageBatchCommand', () => ({ Failed: [{ Id: '0' }] }));
    await expect(deadLetters.sendAgain('email')).rejects.toThrow('1 messages could not be put back');
    await deadLetters.sendAgain('email');
    expect(await deadLetters.list()).toContainEqual({ name: 'email', waiting: 0, dead: 1 });
  });

  it('is moved by SQS itself where it knows how to', async () => {
    const asked: unknown[] = [];
    say('StartMessageMoveTaskCommand', (input) => {
      asked.push(input);
      return {};
    });
    await queues.deadLetters.sendAgain('booking-mail');
    const arn = (name: string) => `arn:aws:sqs:${localAws.region}:000000000000:${name}`;
    expect(asked).toEqual([{ SourceArn: arn('booking-mail-dead'), DestinationArn: arn('booking-mail') }]);
  });
});
