import { askDatabase } from './ask-database.ts';
import { dynamoCommit } from './commit.ts';
import { type DatabaseSettings, openDatabase } from './database.ts';
import { openLowLevelDatabase, openModels } from './models.ts';

/** A process' connections to its tables: past Dynamoose for what is sold, through it for the rest. */
export const openTables = (settings: DatabaseSettings) => {
  const database = openDatabase(settings);
  const lowLevel = openLowLevelDatabase(settings);
  return {
    database,
    lowLevel,
    models: openModels(lowLevel),
    /** Of what goes through Dynamoose. */
    commit: dynamoCommit(lowLevel.client),
    /** Fails while the database is not there. */
    ask: () => askDatabase(database),
    close: () => {
      database.client.destroy();
      lowLevel.client.destroy();
    },
  };
};

export type TableSettings = DatabaseSettings;
export type Tables = ReturnType<typeof openTables>;
