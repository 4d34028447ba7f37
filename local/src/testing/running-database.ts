import type { Database } from '../database/start-database.ts';

/** What the global setup started, for the global teardown to stop. */
export const running: { database?: Database } = {};
