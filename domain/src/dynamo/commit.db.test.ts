import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { auditCollection, dynamoAuditStore } from '../audit/dynamo-audit-store.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import { organizationId } from '../ids.ts';
import { anAuditEntry } from '../testing/audit-entry-builder.ts';
import { openTestModels, type TestModels } from '../testing/test-models.ts';
import { commit, type Write } from './commit.ts';

/** What AWS answers when two transactions meet; DynamoDB Local does one after the other, so it never does. */
const conflict = () =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'Transaction cancelled',
    CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
  });

/** Meets other transactions so many times before it gets through. */
const meeting = (write: Write, times: number): Write => {
  let met = 0;
  return {
    ...write,
    request: () => {
      if (met++ < times) throw conflict();
      return write.request();
    },
  };
};

describe('a transaction', () => {
  let world: TestModels;
  beforeAll(async () => {
    world = await openTestModels();
  });
  afterAll(() => world.close());

  const insert = (entry: AuditEntry, refusal?: () => Error) =>
    auditCollection(world.models).insert(entry, refusal);
  const isThere = async ({ organizationId: owner }: AuditEntry) => {
    const { items } = await dynamoAuditStore(world.models).list(organizationId.parse(owner), { limit: 1 });
    return items.length > 0;
  };

  it('that meets another one tries again', async () => {
    const entry = anAuditEntry();
    await commit(meeting(insert(entry), 3));
    expect(await isThere(entry)).toBe(true);
  });

  it('that meets others all the time gives up, and has done nothing', async () => {
    const entry = anAuditEntry();
    await expect(commit(meeting(insert(entry), 100))).rejects.toThrow(TransactionCanceledException);
    expect(await isThere(entry)).toBe(false);
  });

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
