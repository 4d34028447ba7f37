import { type Database, launchDatabase } from '../database/start-database.ts';
import { localAws } from '../stack/local-aws.ts';
import { running } from './running-database.ts';

/** Jest's global setup: one empty database in memory for the whole run. Each suite brings its own table prefix. */
export default async function startTestDatabase(): Promise<void> {
  const database = await launchDatabase({ inMemory: true, isShort: true });
  endWithThisProcess(database);
  await database.untilReady();
  running.database = database;
  Object.assign(process.env, {
    DYNAMODB_ENDPOINT: database.endpoint,
    AWS_REGION: localAws.region,
    AWS_ACCESS_KEY_ID: localAws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localAws.credentials.secretAccessKey,
  });
}

/** A run that is interrupted sees no teardown. */
function endWithThisProcess(database: Database): void {
  process.once('exit', () => database.process.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}
