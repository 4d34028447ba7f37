import {
  type AttributeValue,
  BatchWriteItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  paginateScan,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';

type Item = Record<string, AttributeValue>;

/** What DynamoDB takes in one batch. */
const batchSize = 25;

/** Pause before what a busy table refused is sent again, in milliseconds; it doubles with every refusal. */
const firstPause = 100;

const keyNames = async (client: DynamoDBClient, TableName: string): Promise<string[]> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  return (Table?.KeySchema ?? []).flatMap(({ AttributeName }) => AttributeName ?? []);
};

const keyOf = (names: readonly string[], item: Item): Item =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = item[name];
      return value ? [[name, value]] : [];
    }),
  );

async function* read(client: DynamoDBClient, TableName: string): AsyncGenerator<Item> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    yield* Items;
}

const writeBatch = async (
  client: DynamoDBClient,
  table: string,
  requests: WriteRequest[],
  wait: number,
): Promise<void> => {
  const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  const refused = answer.UnprocessedItems?.[table] ?? [];
  if (refused.length === 0) return;
  await pause(wait);
  await writeBatch(client, table, refused, wait * 2);
};

const write = async (
  client: DynamoDBClient,
  table: string,
  requests: readonly WriteRequest[],
): Promise<void> => {
  for (let start = 0; start < requests.length; start += batchSize)
    await writeBatch(client, table, requests.slice(start, start + batchSize), firstPause);
};

export type Change = { readonly put: number; readonly removed: number };

/**
 * Makes the items of one table those of another: what differs or is missing is put, what there is beyond is removed.
 * Nobody may write meanwhile. May be repeated after it was interrupted. Answers how many items it changed.
 */
export const putBack = async (client: DynamoDBClient, from: string, to: string): Promise<Change> => {
  const names = await keyNames(client, to);
  const identify = (item: Item): string => JSON.stringify(keyOf(names, item));
  const fingerprint = (item: Item): string => JSON.stringify(Object.entries(item).sort());
  const present = new Map<string, { key: Item; as: string }>();
  for await (const item of read(client, to))
    present.set(identify(item), { key: keyOf(names, item), as: fingerprint(item) });

  const puts: WriteRequest[] = [];
  for await (const item of read(client, from)) {
    const id = identify(item);
    if (present.get(id)?.as !== fingerprint(item)) puts.push({ PutRequest: { Item: item } });
    present.delete(id);
  }
  const removals = [...present.values()].map(({ key }) => ({ DeleteRequest: { Key: key } }));
  await write(client, to, [...removals, ...puts]);
  return { put: puts.length, removed: removals.length };
};
