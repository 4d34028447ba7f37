import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { randomIds } from '../ids.ts';
import { openTestModels, type TestModels } from '../testing/test-models.ts';
import { collection } from './collection.ts';
import { when } from './models.ts';

const code = z.object({ id: z.string(), attempts: z.int() });

describe('a change of one item', () => {
  let world: TestModels;
  let meetings = 0;
  beforeAll(async () => {
    world = await openTestModels();
    // What AWS answers while a transaction is at work on the item; DynamoDB Local does one after the other.
    world.lowLevel.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'UpdateItemCommand' && meetings-- > 0)
            throw new TransactionConflictException({ $metadata: {}, message: 'Transaction is ongoing' });
          return next(args);
        },
      { step: 'initialize' },
    );
  });
  afterAll(() => world.close());

  const start = async () => {
    const codes = collection(world.models('Codes', { hash: 'id' }), code);
    const id = randomIds.next();
    await world.commit([codes.writes.put({ id, attempts: 0 })]);
    const attempt = () => codes.changeNow({ id }, { add: { attempts: 1 } }, when('attempts').lt(1));
    return { attempt, attempts: async () => (await codes.find({ id }))?.attempts };
  };

  it('that meets a transaction tries again, and is made once', async () => {
    const { attempt, attempts } = await start();
    meetings = 3;
    expect(await attempt()).toMatchObject({ attempts: 1 });
    expect(await attempts()).toBe(1);
  });

  it('that meets transactions all the time gives up, and has changed nothing', async () => {
    const { attempt, attempts } = await start();
    meetings = 100;
    await expect(attempt()).rejects.toThrow(TransactionConflictException);
    meetings = 0;
    expect(await attempts()).toBe(0);
  });

  it('answers null when its condition does not hold', async () => {
    const { attempt } = await start();
    await attempt();
    expect(await attempt()).toBeNull();
  });
});
