import { readFile } from 'node:fs/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { localAws } from '../stack/local-aws.ts';
import { inRoot } from '../paths.ts';
import { type TableDefinition, tablesOf } from './table-template.ts';

/** Creates every table of infra/cloudformation/data.yaml that is not there yet. */
export async function createTables(endpoint: string, prefix: string): Promise<void> {
  const yaml = await readFile(inRoot('infra', 'cloudformation', 'data.yaml'), 'utf8');
  const client = new DynamoDBClient({ endpoint, ...localAws });
  try {
    await Promise.all(tablesOf(yaml, { Prefix: prefix }).map((table) => ensureTable(client, table)));
  } finally {
    client.destroy();
  }
}

async function ensureTable(client: DynamoDBClient, table: TableDefinition): Promise<void> {
  try {
    await client.send(new CreateTableCommand(table.create));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await checkShape(client, table);
  }
  if (table.timeToLive) await ensureTimeToLive(client, table.create.TableName, table.timeToLive);
}

/** Data kept from before the template changed is not migrated: it is example data. */
async function checkShape(client: DynamoDBClient, { create }: TableDefinition): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: create.TableName }));
  const keptIndexes = Table?.GlobalSecondaryIndexes ?? [];
  const kept = [Table?.KeySchema, ...keptIndexes.map(({ KeySchema }) => KeySchema)];
  const wanted = [
    create.KeySchema,
    ...(create.GlobalSecondaryIndexes ?? []).map(({ KeySchema }) => KeySchema),
  ];
  if (shapeOf(kept) === shapeOf(wanted)) return;
  throw new Error(
    `the table ${create.TableName} is from an older version: begin anew with "npm start -- --fresh"`,
  );
}

const shapeOf = (keys: readonly unknown[]): string =>
  keys
    .map((key) => JSON.stringify(key))
    .sort()
    .join();

async function ensureTimeToLive(client: DynamoDBClient, TableName: string, attribute: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.AttributeName === attribute) return;
  const TimeToLiveSpecification = { AttributeName: attribute, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}
