import {
  DescribeTableCommand,
  type DynamoDBClient,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb';
import { say } from '../deploy/say.ts';
import { waitAWhile } from '../deploy/waiting.ts';
import { restoredPrefix } from './tables-of.ts';

const untilActive = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await waitAWhile();
  }
};

/**
 * Makes tables of an environment anew beside those in use, as they were at `at`. Nothing in use is touched.
 * DynamoDB takes some twenty minutes for it.
 */
export const restoreBeside = async (
  client: DynamoDBClient,
  prefix: string,
  at: Date,
  tables: readonly string[],
): Promise<void> => {
  await Promise.all(
    tables.map(async (table) => {
      const TargetTableName = restoredPrefix(prefix) + table;
      await client.send(
        new RestoreTableToPointInTimeCommand({
          SourceTableName: prefix + table,
          TargetTableName,
          RestoreDateTime: at,
        }),
      );
      await untilActive(client, TargetTableName);
      say(`  ${TargetTableName}`);
    }),
  );
};
