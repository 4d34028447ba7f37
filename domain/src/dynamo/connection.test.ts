import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { silentServer } from '../testing/silent-server.ts';
import { askDatabase } from './ask-database.ts';
import { connectToDynamo } from './connection.ts';
import { databaseAt } from './database.ts';

let close = (): void => undefined;
const before = { ...process.env };
beforeEach(() => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
});
afterEach(() => {
  close();
  process.env = before;
});

it('does not wait for a database that does not answer, and asks it three times', async () => {
  const server = await silentServer();
  const connection = connectToDynamo({ region: 'eu-central-1', endpoint: server.endpoint, patience: 20 });
  close = () => {
    connection.destroy();
    server.close();
  };
  // Counted by who asks: on a busy machine an attempt may be given up before the server has seen it.
  await expect(askDatabase(databaseAt(connection, 'test-'))).rejects.toMatchObject({
    name: 'TimeoutError',
    $metadata: { attempts: 3 },
  });
});
