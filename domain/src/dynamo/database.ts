import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClockCheck } from './clock-check.ts';
import { connectToDynamo } from './connection.ts';
import type { UnreadableRow } from './read-rows.ts';
import type { TableName } from './table-name.ts';

/** The one connection of a process to DynamoDB, with the names that its tables go by there. */
export type Database = {
  readonly client: DynamoDBDocumentClient;
  /** The same connection, with values as DynamoDB writes them: for what is read by the thousand. */
  readonly plain: DynamoDBClient;
  readonly table: (name: TableName) => string;
  /** Told of a row that cannot be read, and that others do not wait for. */
  readonly passedOver: (row: UnreadableRow) => void;
};

export type DatabaseSettings = {
  readonly region: string;
  /** Only where it is not AWS itself. */
  readonly endpoint?: string | undefined;
  readonly tablePrefix: string;
  readonly clocks?: ClockCheck;
};

/** A database behind a connection, which is also the way of both its clients. */
export const databaseAt = (
  plain: DynamoDBClient,
  tablePrefix: string,
  passedOver: Database['passedOver'] = () => undefined,
): Database => ({
  client: DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } }),
  plain,
  table: (name) => tablePrefix + name,
  passedOver,
});

export const openDatabase = (
  { tablePrefix, ...connection }: DatabaseSettings,
  passedOver?: Database['passedOver'],
): Database => databaseAt(connectToDynamo(connection), tablePrefix, passedOver);
