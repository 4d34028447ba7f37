import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';

/** Fails when the database does not answer, or does not have our tables. Reads one item that is not there. */
export const askDatabase = async ({ client, table }: Database): Promise<void> => {
  await client.send(new GetCommand({ TableName: table('Outbox'), Key: { id: 'health' } }));
};
