import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { randomIds } from '../ids.ts';
import { openTestModels, type TestModels } from '../testing/test-models.ts';
import { collection } from './collection.ts';
import { lonePut } from './native-write.ts';

/**
 * What AWS answers when two transactions meet, or when there is too much to do; DynamoDB Local does one after the other,
 * so it never does.
 */
const cancelled = (...reasons: readonly string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'Transaction cancelled',
    CancellationReasons: reasons.map((Code) => ({ Code })),
  });

const obstacles = [
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
];

const thing = z.object({ id: z.string() });
const aThing = () => ({ id: `thing#${randomIds.next()}` });

let world: TestModels;
/** How many more attempts are refused, and why. */
let refused = { times: 0, reason: '', beside: 'None' };
/** What was asked of the database, attempts that were refused included. */
let asked: string[] = [];
beforeAll(async () => {
  world = await openTestModels();
  world.lowLevel.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (call) => {
        asked.push(commandName);
        if (commandName === 'TransactWriteItemsCommand' && refused.times-- > 0)
          throw cancelled(refused.beside, refused.reason);
        if (commandName === 'PutItemCommand' && refused.times-- > 0)
          throw new TransactionConflictException({ $metadata: {}, message: 'Transaction is ongoing' });
        return next(call);
      },
    { step: 'initialize', priority: 'low' },
  );
});
afterAll(() => world.close());

type Thing = ReturnType<typeof aThing>;

const things = () => collection(world.models('Codes', { hash: 'id' }), thing);
const insert = (one: Thing) => things().writes.insert(one);
const isThere = async (one: Thing) => (await things().find(one)) !== null;

describe('a commit', () => {
  it.each(obstacles)('that is cancelled for %s is tried again', async (reason) => {
    const one = aThing();
    refused = { times: 3, reason, beside: 'None' };
    expect(await world.commit([insert(one)])).toBe('saved');
    expect(await isThere(one)).toBe(true);
  });

  it.each(obstacles)(
    'that is cancelled for %s all the time has an end, and has done nothing',
    async (reason) => {
      const one = aThing();
      refused = { times: 100, reason, beside: 'None' };
      await expect(world.commit([insert(one)])).rejects.toThrow(TransactionCanceledException);
      refused = { times: 0, reason, beside: 'None' };
      expect(await isThere(one)).toBe(false);
    },
  );

  it.each(obstacles)(
    'whose condition does not hold is refused at once, also with %s beside',
    async (reason) => {
      const one = aThing();
      refused = { times: 1, reason, beside: 'ConditionalCheckFailed' };
      expect(await world.commit([insert(one).or('refused')])).toBe('refused');
      expect(await isThere(one)).toBe(false);
    },
  );

  it('is saved when it is repeated because the answer got lost', async () => {
    const [one, other] = [aThing(), aThing()];
    const writes = [insert(one).or('is-there'), insert(other).or('is-there')];
    expect(await world.commitWhereAnswersAreLost(writes)).toBe('saved');
    expect([await isThere(one), await isThere(other)]).toEqual([true, true]);
  });

  it('answers the refusal of the first write whose condition does not hold, and does none of the others', async () => {
    const [known, alsoKnown, unknown] = [aThing(), aThing(), aThing()];
    await world.commit([insert(known), insert(alsoKnown)]);
    const [first, second, third] = [
      insert(unknown).or('the first'),
      insert(known).or('the second'),
      insert(alsoKnown).or('the third'),
    ];
    expect(await world.commit([first, second, third])).toBe('the second');
    expect(await world.commit([third, first, second])).toBe('the third');
    expect(await isThere(unknown)).toBe(false);
  });

  it('throws where a condition does not hold of which nothing was said', async () => {
    const [known, unknown] = [aThing(), aThing()];
    await world.commit([insert(known)]);
    const writes = [insert(unknown).or('refused'), insert(known)];
    await expect(world.commit(writes)).rejects.toThrow(TransactionCanceledException);
    expect(await isThere(unknown)).toBe(false);
  });

  it('does nothing with a write that no store of this database has made', async () => {
    const one = aThing();
    await expect(world.commit([insert(one), { refusal: 'foreign' }])).rejects.toThrow(TypeError);
    expect(await isThere(one)).toBe(false);
  });
});

describe('a put that goes alone', () => {
  const put = (Item: Thing) =>
    lonePut(
      { TableName: world.database.table('Codes'), Item, ConditionExpression: 'attribute_not_exists(id)' },
      'is-there',
    );

  it('needs no transaction, and is refused when its condition does not hold', async () => {
    const one = aThing();
    asked = [];
    expect([await world.commit([put(one)]), await world.commit([put(one)])]).toEqual(['saved', 'is-there']);
    expect(asked).toEqual(['PutItemCommand', 'PutItemCommand']);
    expect(await isThere(one)).toBe(true);
  });

  it('goes with others in one transaction', async () => {
    const [one, other, another] = [aThing(), aThing(), aThing()];
    asked = [];
    expect(await world.commit([insert(other), put(one)])).toBe('saved');
    expect(await world.commit([insert(another), put(one)])).toBe('is-there');
    expect(asked).toEqual(['TransactWriteItemsCommand', 'TransactWriteItemsCommand']);
    expect([await isThere(one), await isThere(other), await isThere(another)]).toEqual([true, true, false]);
  });

  it('tries again while a transaction is at work on the item, and is refused when that has no end', async () => {
    const [one, other] = [aThing(), aThing()];
    refused = { times: 3, reason: '', beside: '' };
    expect(await world.commit([put(one)])).toBe('saved');
    refused = { times: 100, reason: '', beside: '' };
    expect(await world.commit([put(other)])).toBe('is-there');
    refused = { times: 0, reason: '', beside: '' };
    expect([await isThere(one), await isThere(other)]).toEqual([true, false]);
  });

  it('may be refused although it was done, when its answer got lost', async () => {
    const one = aThing();
    expect(await world.commitWhereAnswersAreLost([put(one)])).toBe('is-there');
    expect(await isThere(one)).toBe(true);
  });
});
