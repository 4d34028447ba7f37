import type { Commit } from '../commit.ts';
import { dynamoCommit } from '../dynamo/commit.ts';
import { type LowLevelDatabase, type Models, openLowLevelDatabase, openModels } from '../dynamo/models.ts';
import { loseAnswers } from './lost-answers.ts';
import { machineClocks } from './machine-clock.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export type TestModels = {
  readonly database: TestDatabase;
  readonly lowLevel: LowLevelDatabase;
  readonly models: Models;
  readonly commit: Commit;
  readonly tablePrefix: string;
  /** The same tables behind a connection on which each write is made twice, as its first answer gets lost. */
  readonly whereAnswersAreLost: () => Models;
  /** Commits over such a connection. */
  readonly commitWhereAnswersAreLost: Commit;
  readonly close: () => void;
};

/** Fresh tables, seen through Dynamoose as well. */
export const openTestModels = async (): Promise<TestModels> => {
  const database = await openTestDatabase();
  const tablePrefix = database.table('Seats').replace(/Seats$/, '');
  const open = () =>
    openLowLevelDatabase({
      region: process.env.AWS_REGION ?? '',
      endpoint: process.env.DYNAMODB_ENDPOINT,
      tablePrefix,
      clocks: machineClocks(),
    });
  const lowLevel = open();
  return {
    database,
    lowLevel,
    models: openModels(lowLevel),
    commit: dynamoCommit(lowLevel.client),
    tablePrefix,
    whereAnswersAreLost: () => openModels({ client: loseAnswers(open().client), tablePrefix }),
    commitWhereAnswersAreLost: (writes) => dynamoCommit(loseAnswers(open().client))(writes),
    close: () => {
      database.close();
      lowLevel.client.destroy();
    },
  };
};
