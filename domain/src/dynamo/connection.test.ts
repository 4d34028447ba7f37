import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { silentServer } from '../testing/silent-server.ts';
import { askDatabase } from './ask-database.ts';
import { connectToDynamo } from './connection.ts';
import { databaseAt } from './database.ts';

const before = { ...process.env };
beforeEach(() => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
});
afterEach(() => {
  process.env = before;
});

it('does not wait for a database that does not answer, and asks it three times', async () => {
  let asked = 0;
  const server = await silentServer(() => {
    asked += 1;
  });
  const connection = connectToDynamo({ region: 'eu-central-1', endpoint: server.endpoint, patience: 20 });
  await expect(askDatabase(databaseAt(connection, 'test-'))).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(asked).toBe(3);
  connection.destroy();
  server.close();
}, 4000);
