import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { createTables } from '../database/create-tables.ts';
import { tablesOf } from '../database/table-template.ts';
import { inRoot } from '../paths.ts';
import { localAws } from '../stack/local-aws.ts';

export type FreshTables = { readonly prefix: string; readonly giveBack: () => void };

/** As many as one request deletes. */
const lot = 25;
/** So many sets rest before one is used again: for what was still under way when its test ended. */
const resting = 3;
const givenBack: string[] = [];

/**
 * Empty tables that nobody else uses, from those that earlier tests of this process gave back: a new table takes DynamoDB Local
 * the longer the more there are of them, and a run has thousands of tests.
 */
export async function freshTables(endpoint: string): Promise<FreshTables> {
  const known = givenBack.length > resting ? givenBack.shift() : undefined;
  const prefix = known ?? `t${randomUUID().replaceAll('-', '')}-`;
  await (known ? emptyTables(endpoint, known) : createTables(endpoint, prefix));
  let isOurs = true;
  return {
    prefix,
    giveBack: () => {
      if (isOurs) givenBack.push(prefix);
      isOurs = false;
    },
  };
}

async function emptyTables(endpoint: string, prefix: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, ...localAws });
  try {
    await Promise.all(
      (await keysOfTables()).map(([table, keys]) => emptyTable(client, prefix + table, keys)),
    );
  } finally {
    client.destroy();
  }
}

async function emptyTable(client: DynamoDBClient, TableName: string, keys: readonly string[]): Promise<void> {
  const names = Object.fromEntries(keys.map((key, n) => [`#${n}`, key]));
  const scan = {
    TableName,
    ConsistentRead: true,
    ProjectionExpression: Object.keys(names).join(),
    ExpressionAttributeNames: names,
  };
  for await (const { Items = [] } of paginateScan({ client }, scan))
    for (let start = 0; start < Items.length; start += lot)
      await deleteAll(client, TableName, Items.slice(start, start + lot));
}

async function deleteAll(
  client: DynamoDBClient,
  table: string,
  items: readonly Record<string, AttributeValue>[],
): Promise<void> {
  let left = items.map((Key) => ({ DeleteRequest: { Key } }));
  while (left.length > 0) {
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }));
    const unprocessed = answer.UnprocessedItems?.[table] ?? [];
    left = unprocessed.flatMap(({ DeleteRequest }) =>
      DeleteRequest?.Key ? [{ DeleteRequest: { Key: DeleteRequest.Key } }] : [],
    );
  }
}

let keysKnown: Promise<readonly (readonly [string, readonly string[]])[]> | undefined;

/** Of each table the attributes that make its key. */
function keysOfTables() {
  keysKnown ??= readFile(inRoot('infra', 'cloudformation', 'data.yaml'), 'utf8').then((yaml) =>
    tablesOf(yaml, { Prefix: '' }).map(
      ({ create }) =>
        [
          create.TableName,
          (create.KeySchema ?? []).flatMap(({ AttributeName }) => AttributeName ?? []),
        ] as const,
    ),
  );
  return keysKnown;
}
