import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { dynamoCommit } from '../dynamo/commit.ts';
import { randomIds } from '../ids.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dynamoOutbox } from './dynamo-outbox.ts';
import { newsOf } from './news.ts';

const curtainUp = newsOf('curtain-up', { act: z.int() });
type CurtainUp = z.infer<typeof curtainUp>;

const anAct = (change: Partial<CurtainUp> = {}): CurtainUp => ({
  id: randomIds.next(),
  kind: 'curtain-up',
  version: 1,
  at: '2026-12-01T12:00:00.000Z',
  facts: { act: 1 },
  ...change,
});

describe('the contract of the outbox', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const outboxOf = () => dynamoOutbox(database, curtainUp);
  const left = async (news = anAct()): Promise<CurtainUp> => {
    await dynamoCommit(database.plain)([outboxOf().leave(news)]);
    return news;
  };

  it('answers what waits until it is removed, more than one batch of it, and removing twice does no harm', async () => {
    const outbox = outboxOf();
    expect(await outbox.waiting()).toEqual({ news: [], unknown: [] });
    const some = await Promise.all(Array.from({ length: 30 }, () => left()));
    const kept = await left();
    const { news: waiting } = await outbox.waiting();
    expect(waiting).toHaveLength(31);
    expect(waiting).toEqual(expect.arrayContaining(some));
    await outbox.remove(some);
    await outbox.remove(some);
    expect((await outbox.waiting()).news).toEqual([kept]);
    await outbox.remove([kept]);
  });

  it('reads what this release knows, with all that a newer one wrote beside it, and tells of the rest', async () => {
    const beside = { ...anAct(), seats: 4, facts: { act: 2, encore: true } };
    await left(beside);
    const newer = { ...anAct(), version: 2, facts: { acts: ['the second'] } };
    await database.client.send(new PutCommand({ TableName: database.table('Outbox'), Item: newer }));
    const { id, kind, at } = newer;
    expect(await outboxOf().waiting()).toEqual({ news: [beside], unknown: [{ id, kind, at }] });
  });
});
