import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  paginateListTables,
} from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { templateOf } from '../templates/read-template.ts';
import { resolveStack } from '../templates/resolve-stack.ts';

const key = z.object({ AttributeName: z.string(), KeyType: z.string() });

const index = z.object({
  IndexName: z.string(),
  KeySchema: z.array(key),
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).default([]) }),
});

const shape = {
  TableName: z.string(),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: z.array(key),
  GlobalSecondaryIndexes: z.array(index).default([]),
};

const withKeys = z.object({ KeySchema: z.array(key) });

/** The attribute by which a table keeps its items apart; none for a table that is not there. */
export const partitionKeyOf = (table: string): string => {
  const properties = templateOf('data.yaml').Resources[table]?.Properties;
  const keys = properties ? withKeys.parse(properties).KeySchema : [];
  return keys.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
};

/**
 * What only AWS can do is named, so that whatever else a table is given has to be compared, too. There is no
 * SSESpecification: tables are always encrypted, and without one by a key that costs nothing.
 */
const inTemplate = z.strictObject({
  ...shape,
  BillingMode: z.string(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.literal(true) }).optional(),
  DeletionProtectionEnabled: z.literal(true),
  PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.literal(true) }),
});

const inDatabase = z.object({
  ...shape,
  BillingModeSummary: z.object({ BillingMode: z.string() }).optional(),
  // None of our tables has any of these.
  LocalSecondaryIndexes: z.array(index).default([]),
  StreamSpecification: z.json().optional(),
});

type Parts = z.output<typeof inTemplate> | z.output<typeof inDatabase>;

const byName = <Item>(items: readonly Item[], nameOf: (item: Item) => string): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [nameOf(item), item] as const).toSorted());

/** The parts that count, in an order that does not. */
const shapeOf = (
  parts: Parts,
  others: { billing: string; timeToLive: string | undefined; more: unknown[] },
) => ({
  attributes: byName(parts.AttributeDefinitions, ({ AttributeName }) => AttributeName),
  key: parts.KeySchema,
  indexes: byName(parts.GlobalSecondaryIndexes, ({ IndexName }) => IndexName),
  ...others,
});

export type TableShapes = Readonly<Record<string, ReturnType<typeof shapeOf>>>;

/** Every table of infra/cloudformation/data.yaml. */
export const tablesInTemplate = (prefix: string): TableShapes => {
  const { resources } = resolveStack(templateOf('data.yaml'), { Prefix: prefix });
  const tables = resources.map(({ properties }) => inTemplate.parse(properties));
  return Object.fromEntries(
    tables.map((table) => {
      const timeToLive = table.TimeToLiveSpecification?.AttributeName;
      return [table.TableName, shapeOf(table, { billing: table.BillingMode, timeToLive, more: [] })];
    }),
  );
};

const describeTable = async (client: DynamoDBClient, TableName: string) => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  const table = inDatabase.parse(Table);
  const { LocalSecondaryIndexes, StreamSpecification } = table;
  return shapeOf(table, {
    billing: table.BillingModeSummary?.BillingMode ?? 'PROVISIONED',
    timeToLive: TimeToLiveDescription?.AttributeName,
    more: [...LocalSecondaryIndexes, ...(StreamSpecification === undefined ? [] : [StreamSpecification])],
  });
};

/** Every table of a database whose name begins so. */
export const tablesInDatabase = async (client: DynamoDBClient, prefix: string): Promise<TableShapes> => {
  const shapes: [string, ReturnType<typeof shapeOf>][] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    for (const name of TableNames.filter((one) => one.startsWith(prefix)))
      shapes.push([name, await describeTable(client, name)]);
  return Object.fromEntries(shapes);
};
