import { type LowLevelDatabase, type Models, openLowLevelDatabase, openModels } from '../dynamo/models.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export type TestModels = {
  readonly database: TestDatabase;
  readonly lowLevel: LowLevelDatabase;
  readonly models: Models;
  readonly tablePrefix: string;
  readonly close: () => void;
};

/** Fresh tables, seen through Dynamoose as well. */
export const openTestModels = async (): Promise<TestModels> => {
  const database = await openTestDatabase();
  const tablePrefix = database.table('Seats').replace(/Seats$/, '');
  const lowLevel = openLowLevelDatabase({
    region: process.env.AWS_REGION ?? '',
    endpoint: process.env.DYNAMODB_ENDPOINT,
    tablePrefix,
  });
  return {
    database,
    lowLevel,
    models: openModels(lowLevel),
    tablePrefix,
    close: () => {
      database.close();
      lowLevel.client.destroy();
    },
  };
};
