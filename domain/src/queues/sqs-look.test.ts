import { describe, expect, it } from '@jest/globals';
import { find } from './sqs-look.ts';
import { connectToQueues } from './sqs-queue.ts';

const where = { main: 'https://queues.test/push', dead: 'https://queues.test/push-dead' };

describe('one letter among many', () => {
  /** A queue that has so many letters, and gives ten at a time. */
  const search = async (count: number, id: string) => {
    const client = connectToQueues({ region: 'eu-central-1' });
    let [taken, asked] = [0, 0];
    client.middlewareStack.add(
      (_next, { commandName }) =>
        async () => {
          if (commandName !== 'ReceiveMessageCommand') return { response: {}, output: { $metadata: {} } };
          asked += 1;
          const Messages = Array.from({ length: Math.min(10, count - taken) }, () => ({
            MessageId: String((taken += 1)),
            ReceiptHandle: 'handle',
          }));
          return { response: {}, output: { $metadata: {}, Messages } };
        },
      { step: 'initialize' },
    );
    const { found, sawAll } = await find(client, where, id);
    return { id: found?.id, sawAll, asked };
  };

  it('is found, or is none of all that there are', async () => {
    expect(await search(990, '985')).toMatchObject({ id: '985' });
    expect(await search(990, 'gone')).toMatchObject({ id: undefined, sawAll: true });
  });

  it('is not said to be gone where there are too many to go through', async () => {
    expect(await search(5000, '4000')).toEqual({ id: undefined, sawAll: false, asked: 100 });
  });
});
