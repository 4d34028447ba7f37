import { localAws } from '../stack/local-aws.ts';
import { startDatabase } from '../database/start-database.ts';
import { running } from './running-database.ts';

/** Jest's global setup: one empty database in memory for the whole run. Each suite brings its own table prefix. */
export default async function startTestDatabase(): Promise<void> {
  running.database = await startDatabase({ inMemory: true });
  Object.assign(process.env, {
    DYNAMODB_ENDPOINT: running.database.endpoint,
    AWS_REGION: localAws.region,
    AWS_ACCESS_KEY_ID: localAws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localAws.credentials.secretAccessKey,
  });
}
