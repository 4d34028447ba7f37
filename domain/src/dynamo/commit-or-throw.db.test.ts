import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { auditCollection, dynamoAuditStore } from '../people/audit/dynamo-audit-store.ts';
import type { AuditEntry } from '../people/audit/audit-entry.ts';
import { organizationId } from '../ids.ts';
import { anAuditEntry } from '../testing/audit-entry-builder.ts';
import { openTestModels, type TestModels } from '../testing/test-models.ts';
import { commit } from './commit-or-throw.ts';

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

describe('a transaction', () => {
  let world: TestModels;
  /** How many more attempts are refused, and why. */
  let refused = { times: 0, reason: '', beside: 'None' };
  beforeAll(async () => {
    world = await openTestModels();
    world.lowLevel.client.middlewareStack.add(
      (next, { commandName }) =>
        async (call) => {
          if (commandName === 'TransactWriteItemsCommand' && refused.times-- > 0)
            throw cancelled(refused.beside, refused.reason);
          return next(call);
        },
      { step: 'initialize', priority: 'low' },
    );
  });
  afterAll(() => world.close());

  const insert = (entry: AuditEntry, refusal?: () => Error) =>
    auditCollection(world.models).insert(entry, refusal);
  const isThere = async ({ organizationId: owner }: AuditEntry) => {
    const { items } = await dynamoAuditStore(world.models).list(organizationId.parse(owner), { limit: 1 });
    return items.length > 0;
  };

  it.each(obstacles)('that is cancelled for %s is tried again', async (reason) => {
    const entry = anAuditEntry();
    refused = { times: 3, reason, beside: 'None' };
    await commit(insert(entry));
    expect(await isThere(entry)).toBe(true);
  });

  it.each(obstacles)(
    'that is cancelled for %s all the time has an end, and has done nothing',
    async (reason) => {
      const entry = anAuditEntry();
      refused = { times: 100, reason, beside: 'None' };
      await expect(commit(insert(entry))).rejects.toThrow(TransactionCanceledException);
      refused = { times: 0, reason, beside: 'None' };
      expect(await isThere(entry)).toBe(false);
    },
  );

  it.each(obstacles)(
    'whose condition does not hold is refused at once, also with %s beside',
    async (reason) => {
      const entry = anAuditEntry();
      refused = { times: 1, reason, beside: 'ConditionalCheckFailed' };
      await expect(commit(insert(entry, () => new Error('refused')))).rejects.toThrow('refused');
      expect(await isThere(entry)).toBe(false);
    },
  );

  it('succeeds when it is repeated because the answer got lost', async () => {
    const entry = anAuditEntry();
    const unlucky = auditCollection(world.whereAnswersAreLost());
    await expect(commit(unlucky.insert(entry))).resolves.toBeUndefined();
    expect(await isThere(entry)).toBe(true);
  });

  it('throws the refusal of the write whose condition does not hold, and does none of the others', async () => {
    const [known, unknown] = [anAuditEntry(), anAuditEntry()];
    await commit(insert(known));
    const writes = [
      insert(unknown, () => new Error('the first')),
      insert(known, () => new Error('the second')),
    ];
    await expect(commit(...writes)).rejects.toThrow('the second');
    expect(await isThere(unknown)).toBe(false);
  });
});
