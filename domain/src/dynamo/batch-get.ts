import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';
import type { TableName } from './table-name.ts';

type Item = Record<string, unknown>;
type Keys = readonly Record<string, string>[];
type Options = {
  readonly ConsistentRead?: boolean;
  readonly ProjectionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
};
type Source = Pick<Database, 'client' | 'table'>;

const attempts = 8;

/** So many keys DynamoDB takes at once. */
const largest = 100;

/** The database may leave some for another request when it is busy: to take them for missing would be wrong. */
const getSome = async (
  { client, table }: Source,
  name: TableName,
  keys: Keys,
  options: Options,
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

/** Items by their keys, in no order. */
export const batchGet = async (
  source: Source,
  name: TableName,
  keys: Keys,
  options: Options = {},
): Promise<Item[]> => {
  const found: Item[] = [];
  for (let at = 0; at < keys.length; at += largest)
    found.push(...(await getSome(source, name, keys.slice(at, at + largest), options)));
  return found;
};
