import { type DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';

/** Comes between an environment's prefix and a table's own name where the table is a restored one. */
const restored = 'restored-';

/** The prefix of the tables that were restored beside those of `prefix`. */
export const restoredPrefix = (prefix: string): string => prefix + restored;

/** The tables of one environment by their own names (`Seats`), without those that were restored beside them. */
export const tablesOf = async (client: DynamoDBClient, prefix: string): Promise<string[]> => {
  const names: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) names.push(...TableNames);
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((name) => !name.startsWith(restored))
    .sort();
};
