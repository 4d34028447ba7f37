import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Database } from '../dynamo/database.ts';
import type { TableName } from '../dynamo/table-name.ts';

const batchSize = 25;
const inFlight = 24;

/** Puts items straight into a table, 25 in a request and two dozen requests at once. */
export const writeStraight =
  ({ plain, table }: Pick<Database, 'plain' | 'table'>) =>
  async (name: TableName, items: Iterable<Record<string, unknown>>): Promise<void> => {
    const waiting = items[Symbol.iterator]();
    const take = (): WriteRequest[] => {
      const lot: WriteRequest[] = [];
      while (lot.length < batchSize) {
        const { value, done } = waiting.next();
        if (done) break;
        lot.push({ PutRequest: { Item: marshall(value, { removeUndefinedValues: true }) } });
      }
      return lot;
    };
    const writer = async () => {
      for (let lot = take(); lot.length > 0; lot = take())
        for (let left = lot; left.length > 0;) {
          const request = new BatchWriteItemCommand({ RequestItems: { [table(name)]: left } });
          left = (await plain.send(request)).UnprocessedItems?.[table(name)] ?? [];
        }
    };
    await Promise.all(Array.from({ length: inFlight }, writer));
  };
