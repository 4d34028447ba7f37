import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { askDatabase } from './ask-database.ts';

describe('asking the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('succeeds while it is there', async () => {
    await expect(askDatabase(database)).resolves.toBeUndefined();
  });

  it('fails without our tables', async () => {
    await expect(askDatabase({ ...database, table: (name) => `nobodys-${name}` })).rejects.toThrow();
  });
});
