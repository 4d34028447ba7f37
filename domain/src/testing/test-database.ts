import { freshTables } from '@parterre/local/testing/fresh-tables';
import { connectToDynamo } from '../dynamo/connection.ts';
import { type Database, databaseAt } from '../dynamo/database.ts';
import { type Interceptor, interceptCalls } from './intercept-calls.ts';
import { machineClocks } from './machine-clock.ts';

export type TestDatabase = Database & {
  /** The same tables seen by another process, whose calls go through `interceptor`. */
  readonly seenBy: (interceptor: Interceptor) => Database;
  readonly close: () => void;
};

/** Empty tables on the DynamoDB Local that Jest's global setup started. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (!endpoint) throw new Error('this test needs the database that the "integration" project starts');
  const { prefix, giveBack } = await freshTables(endpoint);
  const connect = () => connectToDynamo({ endpoint, clocks: machineClocks() });
  const database = databaseAt(connect(), prefix);
  return {
    ...database,
    seenBy: (interceptor) => databaseAt(interceptCalls(connect(), interceptor), prefix),
    close: () => {
      database.client.destroy();
      giveBack();
    },
  };
};
