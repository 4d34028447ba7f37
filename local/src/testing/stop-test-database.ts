import { running } from './running-database.ts';

/** Jest's global teardown. */
export default async function stopTestDatabase(): Promise<void> {
  await running.database?.stop();
}
