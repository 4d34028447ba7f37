import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { BatchGetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { batchGet } from './batch-get.ts';
import type { Database } from './database.ts';

const ids = ['one', 'two', 'three'].map((id) => ({ id }));

/** Answers each request only in part, as a busy database does. */
const busy = ({ client, ...rest }: Database): Database => {
  const slow: DynamoDBDocumentClient = Object.create(client);
  slow.send = async (command: unknown) => {
    if (!(command instanceof BatchGetCommand)) throw new TypeError('only batches');
    const [[name, { Keys = [], ...options }] = ['', { Keys: [] }]] = Object.entries(
      command.input.RequestItems ?? {},
    );
    const part = (keys: typeof Keys) => ({ [name]: { Keys: keys, ...options } });
    const answer = await client.send(new BatchGetCommand({ RequestItems: part(Keys.slice(0, 1)) }));
    return { ...answer, UnprocessedKeys: Keys.length > 1 ? part(Keys.slice(1)) : {} };
  };
  return { ...rest, client: slow };
};

describe('reading many items', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    for (const Item of ids)
      await database.client.send(new PutCommand({ TableName: database.table('Outbox'), Item }));
  });
  afterAll(() => database.close());

  it('asks again for what a busy database left out', async () => {
    const found = await batchGet(busy(database), 'Outbox', ids);
    expect(found).toEqual(expect.arrayContaining(ids));
  });

  it('reads more than the database takes at once', async () => {
    const many = Array.from({ length: 250 }, (_, n) => ({ id: `nobody-${n}` }));
    expect(await batchGet(database, 'Outbox', [...many, ...ids])).toHaveLength(ids.length);
  });

  it('asks for nothing when there is nothing to ask for', async () => {
    expect(await batchGet(database, 'Outbox', [])).toEqual([]);
  });
});
