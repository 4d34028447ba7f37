import {
  DescribeTableCommand,
  type DynamoDBClient,
  type TableDescription,
  UpdateTableCommand,
  type WarmThroughput,
} from '@aws-sdk/client-dynamodb';
import { DeployProblem } from '../deploy/say.ts';

/**
 * Write units that a purchase of two seats takes in each table with its indexes, where the event has a limit of places (19 in
 * all, docs/operations.md; 17 where it has none). An index takes at most as many as its table.
 */
const unitsPerPurchase: Readonly<Record<string, number>> = {
  Bookings: 13,
  Seats: 2,
  Tickets: 4,
};

/** What one table may take unless Amazon allows more. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
const mostPerTable = 40_000;

/** A table or an index that is to be warmer than it is. */
export type Warming = {
  readonly table: string;
  readonly index: string | undefined;
  readonly is: number;
  readonly wanted: number;
};

const writesOf = (warm: WarmThroughput | undefined): number => warm?.WriteUnitsPerSecond ?? 0;

const wantedOf = (own: string, purchases: number): number => {
  const wanted = Math.ceil((unitsPerPurchase[own] ?? 0) * purchases);
  if (wanted > mostPerTable)
    throw new DeployProblem(
      `${purchases} purchases a second are ${wanted} writes a second to ${own}, and a table takes ${mostPerTable} ` +
        'unless Amazon allows more: ask for the quota "Table-level write throughput limit" first.',
    );
  return wanted;
};

const describe = async (client: DynamoDBClient, TableName: string): Promise<TableDescription> => {
  const { Table = {} } = await client.send(new DescribeTableCommand({ TableName }));
  return Table;
};

const warmingsOf = (table: string, described: TableDescription, wanted: number): Warming[] => {
  const indexes = (described.GlobalSecondaryIndexes ?? []).map(({ IndexName, WarmThroughput: warm }) => ({
    table,
    index: IndexName,
    is: writesOf(warm),
    wanted,
  }));
  const own = { table, index: undefined, is: writesOf(described.WarmThroughput), wanted };
  return [own, ...indexes].filter((one) => one.is < one.wanted);
};

/**
 * What has to be warmer for so many purchases a second: tables, and indexes, which have a warmth of their own and hold up
 * their table where they have less.
 * @throws DeployProblem when it is more than a table may ever take
 */
export const findWarmings = async (
  client: DynamoDBClient,
  prefix: string,
  purchases: number,
): Promise<Warming[]> => {
  const found: Warming[] = [];
  for (const own of Object.keys(unitsPerPurchase)) {
    const wanted = wantedOf(own, purchases);
    found.push(...warmingsOf(prefix + own, await describe(client, prefix + own), wanted));
  }
  return found;
};

/** Has DynamoDB make room, table by table. It costs once, and cannot be taken back. */
export const warmUp = async (client: DynamoDBClient, warmings: readonly Warming[]): Promise<void> => {
  for (const table of new Set(warmings.map((one) => one.table))) {
    const own = warmings.filter((one) => one.table === table);
    const itself = own.find(({ index }) => index === undefined);
    const indexes = own.flatMap(({ index: IndexName, wanted }) =>
      IndexName === undefined
        ? []
        : [{ Update: { IndexName, WarmThroughput: { WriteUnitsPerSecond: wanted } } }],
    );
    await client.send(
      new UpdateTableCommand({
        TableName: table,
        ...(itself && { WarmThroughput: { WriteUnitsPerSecond: itself.wanted } }),
        ...(indexes.length > 0 && { GlobalSecondaryIndexUpdates: indexes }),
      }),
    );
  }
};
