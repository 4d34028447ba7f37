import {
  DynamoDBClient,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  BatchWriteItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { openTables, type TableSettings } from '@parterre/domain/dynamo/open-tables';
import { itemSize } from '@parterre/domain/testing/stored-size';
import { z } from 'zod';

/** A database call as it goes over the wire. */
type Recorded = { readonly operation: string; readonly body: string };

const request = z.object({
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(Uint8Array).transform((bytes) => new TextDecoder().decode(bytes)),
});
const consumed = z.object({ ConsumedCapacity: z.union([z.array(z.unknown()), z.unknown()]).optional() });
const indexUnits = z.record(z.string(), z.object({ CapacityUnits: z.number() }));
const units = z.object({ CapacityUnits: z.number(), GlobalSecondaryIndexes: indexUnits.default({}) });
/** An item as DynamoDB writes it. */
const item = z.custom<Parameters<typeof itemSize>[0]>((value) => typeof value === 'object' && value !== null);
const transaction = z.object({
  TransactItems: z.array(z.record(z.string(), z.looseObject({ Item: item.optional() }))),
});

const totalUnits = (reported: readonly unknown[]): number =>
  units
    .array()
    .parse(reported)
    .reduce((total, { CapacityUnits }) => total + CapacityUnits, 0);

/**
 * DynamoDB Local reports 4 units per table for every transaction, however many items it writes there. DynamoDB's own
 * price is 2 units per item and begun kB, and an index entry written counts as 1.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html, "Capacity management"
 */
const transactionUnits = (body: string, reported: readonly unknown[]): number => {
  const items = transaction.parse(JSON.parse(body)).TransactItems.flatMap((write) => Object.values(write));
  const tables = items.reduce(
    (total, { Item = {} }) => total + 2 * Math.max(1, Math.ceil(itemSize(Item) / 1024)),
    0,
  );
  const indexes = units
    .array()
    .parse(reported)
    .flatMap(({ GlobalSecondaryIndexes }) => Object.values(GlobalSecondaryIndexes));
  return tables + indexes.filter(({ CapacityUnits }) => CapacityUnits > 0).length;
};

const reads = new Set(['GetItem', 'Query', 'BatchGetItem', 'Scan']);

/** A database that notes every call made through it, and what DynamoDB says it cost, indexes included. */
export const recordingDatabase = (settings: TableSettings) => {
  const { database } = openTables(settings);
  const calls: Recorded[] = [];
  const cost = { read: 0, write: 0 };
  database.client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
      const result = await next(args);
      return result;
    },
    { step: 'initialize', priority: 'high' },
  );
  database.client.middlewareStack.add(
    (next) => async (args) => {
      const { headers, body } = request.parse(args.request);
      const operation = headers['x-amz-target']?.split('.')[1] ?? '';
      calls.push({ operation, body });
      const result = await next(args);
      const reported = [consumed.parse(result.output).ConsumedCapacity ?? []].flat();
      cost[reads.has(operation) ? 'read' : 'write'] +=
        operation === 'TransactWriteItems' ? transactionUnits(body, reported) : totalUnits(reported);
      return result;
    },
    { step: 'build', priority: 'low' },
  );
  return { database, calls, cost };
};

const commands = {
  UpdateItem: UpdateItemCommand,
  PutItem: PutItemCommand,
  GetItem: GetItemCommand,
  DeleteItem: DeleteItemCommand,
  TransactWriteItems: TransactWriteItemsCommand,
  BatchWriteItem: BatchWriteItemCommand,
  Query: QueryCommand,
};

const isKnown = (operation: string): operation is keyof typeof commands => operation in commands;

/**
 * Makes recorded writes again with the raw SDK, one after the other as the product did. `rename` gives each
 * repetition ids of its own, so that every condition holds as it did when the writes were recorded.
 */
export const replayer = (settings: TableSettings, recorded: readonly Recorded[]) => {
  const client = new DynamoDBClient({
    region: settings.region,
    ...(settings.endpoint && { endpoint: settings.endpoint }),
  });
  const writes = recorded.filter(({ operation }) => !reads.has(operation));
  const send = async (operation: string, body: string) => {
    if (!isKnown(operation)) throw new Error(`cannot replay ${operation}`);
    const { ClientRequestToken, ReturnConsumedCapacity, ...input } = JSON.parse(body);
    await client.send(Reflect.construct(commands[operation], [input]));
  };
  return {
    count: writes.length,
    run: async (rename: (body: string) => string): Promise<void> => {
      for (const { operation, body } of writes) await send(operation, rename(body));
    },
    close: () => client.destroy(),
  };
};
