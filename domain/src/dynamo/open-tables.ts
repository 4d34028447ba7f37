import { askDatabase } from './ask-database.ts';
import { clockCheck } from './clock-check.ts';
import { dynamoCommit } from './commit.ts';
import { type DatabaseSettings, openDatabase } from './database.ts';
import { openLowLevelDatabase, openModels } from './models.ts';
import { unreadableRows } from './unreadable-rows.ts';

/** A process' connections to its tables: past Dynamoose for what is sold, through it for the rest. */
export const openTables = (settings: DatabaseSettings) => {
  const clocks = clockCheck();
  const { passedOver, tellOfRows } = unreadableRows();
  const database = openDatabase({ ...settings, clocks }, passedOver);
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
    /** Who is told of rows that cannot be read. */
    tellOfRows,
    close: () => {
      database.client.destroy();
      lowLevel.client.destroy();
    },
  };
};

export type TableSettings = DatabaseSettings;
export type Tables = ReturnType<typeof openTables>;
