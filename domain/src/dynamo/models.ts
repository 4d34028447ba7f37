import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import dynamoose from 'dynamoose';
import type { AnyItem } from 'dynamoose/dist/Item.js';
import type { SchemaDefinition } from 'dynamoose/dist/Schema.js';
import { setUndefinedPackage } from 'dynamoose/dist/utils/importPackage.js';
import { connectToDynamo } from './connection.ts';
import type { DatabaseSettings } from './database.ts';
import type { TableName } from './table-name.ts';

export type Condition = InstanceType<typeof dynamoose.Condition>;
export type Model = ReturnType<typeof dynamoose.model<AnyItem>>;

// Dynamoose looks for its logger, a package of its own that is not here, twice per call, each time in all folders.
setUndefinedPackage('dynamoose-logger/dist/emitter');

/** The beginning of a condition that a write depends on: `when('version').eq(3)`. */
export const when = (attribute: string) => new dynamoose.Condition().where(attribute);

/** The keys of a table. Its other attributes are described by the Zod schema of what is stored there. */
export type Keys = {
  readonly hash: string;
  readonly range?: { readonly name: string; readonly type: 'string' | 'number' };
  readonly indexes?: Readonly<Record<string, { readonly hash: string; readonly range?: string }>>;
};

/** Makes Dynamoose's model of a table. */
export type Models = (table: TableName, keys: Keys) => Model;

const neverCreate = { create: false, waitForActive: false } as const;

const schemaOf = ({ hash, range, indexes = {} }: Keys) => {
  const definition: SchemaDefinition = {};
  for (const [name, index] of Object.entries(indexes)) {
    const rangeKey = index.range && { rangeKey: index.range };
    definition[index.hash] = { type: String, index: { name, type: 'global', ...rangeKey } };
    if (index.range) definition[index.range] ??= String;
  }
  definition[hash] = { type: String, hashKey: true };
  if (range) definition[range.name] = { type: range.type === 'number' ? Number : String, rangeKey: true };
  return new dynamoose.Schema(definition, { saveUnknown: true });
};

/** A connection of the kind that Dynamoose and the rate limiter ask for, and what comes before every table's name. */
export type LowLevelDatabase = { readonly client: DynamoDB; readonly tablePrefix: string };

export const openLowLevelDatabase = ({ tablePrefix, ...connection }: DatabaseSettings): LowLevelDatabase => ({
  client: connectToDynamo(connection),
  tablePrefix,
});

/** Dynamoose on one database. Tables come from the template of the infrastructure, never from here. */
export const openModels = ({ client, tablePrefix }: LowLevelDatabase): Models => {
  const instance = new dynamoose.Instance();
  instance.aws.ddb.set(client);
  const made = new Map<TableName, Model>();
  return (table, keys) => {
    const known = made.get(table);
    if (known) return known;
    const model = dynamoose.model(tablePrefix + table, schemaOf(keys), neverCreate);
    new instance.Table(tablePrefix + table, [model], neverCreate);
    made.set(table, model);
    return model;
  };
};
