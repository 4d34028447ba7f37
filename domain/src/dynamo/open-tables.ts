import { askDatabase } from './ask-database.ts';
import { clockCheck } from './clock-check.ts';
import { dynamoCommit } from './commit.ts';
import { type DatabaseSettings, openDatabase } from './database.ts';
import { openLowLevelDatabase, openModels } from './models.ts';

/** A process' connections to its tables: past Dynamoose for what is sold, through it for the rest. */
export const openTables = (settings: DatabaseSettings) => {
  const clocks = clockCheck();
  const database = openDatabase({ ...settings, clocks });
  const lowLevel = openLowLevelDatabase({ ...settings, clocks });
  return {
    database,
    lowLevel,
    models: openModels(lowLevel),
    /** Of what goes through Dynamoose. */
    commit: dynamoCommit(lowLevel.client),
    /** Fails while the database is not there. */
    ask: () => askDatabase(database),
    /** See `ClockCheck`. While it is not 0, nothing is written. */
    clockOff: clocks.off,
    close: () => {
      database.client.destroy();
      lowLevel.client.destroy();
    },
  };
};

export type TableSettings = DatabaseSettings;
export type Tables = ReturnType<typeof openTables>;
