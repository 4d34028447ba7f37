import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, TableName } from './database.ts';

type Item = Record<string, unknown>;

const attempts = 8;

/**
 * Items by their keys, up to a hundred, in no order. The database may leave some of them for another request when it
 * is busy: they are asked for again, because to take them for missing would be wrong.
 */
export const batchGet = async (
  { client, table }: Database,
  name: TableName,
  keys: readonly Record<string, string>[],
  options: { readonly ConsistentRead?: boolean } = {},
): Promise<Item[]> => {
  const found: Item[] = [];
  let left: Item[] = [...keys];
  for (let attempt = 1; left.length > 0; attempt++) {
    const request = { [table(name)]: { Keys: left, ...options } };
    const answer = await client.send(new BatchGetCommand({ RequestItems: request }));
    found.push(...(answer.Responses?.[table(name)] ?? []));
    left = answer.UnprocessedKeys?.[table(name)]?.Keys ?? [];
    if (left.length > 0 && attempt === attempts) throw new Error(`${name} is too busy to be read`);
    if (left.length > 0) await pause(10 * 2 ** attempt);
  }
  return found;
};
