import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type StoredItem = Readonly<Record<string, AttributeValue>>;

/** DynamoDB's limits are 400 kB for an item and 4 MB for a transaction; its own counting may differ by some bytes. */
export const largestItem = 390_000;
export const largestTransaction = 3_900_000;

/** A number takes up to 21 bytes. */
const longestNumber = 21;
/** What a list or a map takes beside what is in it. */
const container = 3;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const bytesOf = (text: string): number => Buffer.byteLength(text);

const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytesOf(value.S);
  if (value.N !== undefined) return longestNumber;
  if (value.B !== undefined) return value.B.byteLength;
  if (value.M !== undefined) return container + itemSize(value.M) + Object.keys(value.M).length;
  if (value.L !== undefined) return container + value.L.length + sum(value.L.map(valueSize));
  if (value.SS !== undefined) return sum(value.SS.map(bytesOf));
  if (value.NS !== undefined) return value.NS.length * longestNumber;
  if (value.BS !== undefined) return sum(value.BS.map(({ byteLength }) => byteLength));
  return 1;
};

/**
 * The bytes of an item as DynamoDB counts them, or a few more.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const itemSize = (item: StoredItem): number =>
  sum(Object.entries(item).map(([name, value]) => bytesOf(name) + valueSize(value)));
