import { randomUUID } from 'node:crypto';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTables } from '@parterre/local/database/create-tables';
import { tablesInDatabase, tablesInTemplate } from '../testing/table-shapes.ts';

const endpoint = process.env.DYNAMODB_ENDPOINT ?? '';
const client = new DynamoDBClient({ endpoint });
afterAll(() => client.destroy());

let prefix = '';
beforeEach(async () => {
  prefix = `d${randomUUID().slice(0, 8)}-`;
  await createTables(endpoint, prefix);
});

const isDrifted = async (): Promise<boolean> => {
  const [made, wanted] = [await tablesInDatabase(client, prefix), tablesInTemplate(prefix)];
  try {
    expect(made).toEqual(wanted);
    return false;
  } catch {
    return true;
  }
};

describe('the tables that the local stack creates', () => {
  it('are those of the template: keys, types, indexes, projections, time to live, billing', async () => {
    expect(await tablesInDatabase(client, prefix)).toEqual(tablesInTemplate(prefix));
    expect(Object.keys(tablesInTemplate(prefix)).length).toBeGreaterThan(15);
  });
});

describe('a difference between tables and template is found when', () => {
  const id = { AttributeName: 'id', AttributeType: 'S' } as const;
  const hash = { AttributeName: 'id', KeyType: 'HASH' } as const;

  const replaceCodes = async (change: Partial<CreateTableCommandInput>): Promise<void> => {
    const TableName = `${prefix}Codes`;
    await client.send(new DeleteTableCommand({ TableName }));
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [id],
        KeySchema: [hash],
        ...change,
      }),
    );
    const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  };

  it('nothing is different, it is not found', async () => {
    await replaceCodes({});
    expect(await isDrifted()).toBe(false);
  });

  it('a table is missing', async () => {
    await client.send(new DeleteTableCommand({ TableName: `${prefix}Codes` }));
    expect(await isDrifted()).toBe(true);
  });

  it('a table is there that the template does not know', async () => {
    const TableName = `${prefix}Extra`;
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [id],
        KeySchema: [hash],
      }),
    );
    expect(await isDrifted()).toBe(true);
  });

  it.each([
    ['the type of a key', { AttributeDefinitions: [{ ...id, AttributeType: 'N' }] }],
    [
      'the name of a key',
      {
        AttributeDefinitions: [{ ...id, AttributeName: 'key' }],
        KeySchema: [{ ...hash, AttributeName: 'key' }],
      },
    ],
    [
      'the billing',
      {
        BillingMode: 'PROVISIONED',
        ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 },
      },
    ],
    ['a stream', { StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } }],
  ] satisfies [string, Partial<CreateTableCommandInput>][])('%s is another one', async (_, change) => {
    await replaceCodes(change);
    expect(await isDrifted()).toBe(true);
  });

  const byMore = {
    IndexName: 'byMore',
    KeySchema: [{ AttributeName: 'organizationId', KeyType: 'HASH' }],
    Projection: { ProjectionType: 'KEYS_ONLY' },
  } as const;

  it.each([
    ['more', { Create: { ...byMore, KeySchema: [...byMore.KeySchema] } }],
    ['less', { Delete: { IndexName: 'byOrganization' } }],
  ])('a table has one index %s', async (_, update) => {
    await client.send(
      new UpdateTableCommand({
        TableName: `${prefix}Venues`,
        AttributeDefinitions: [{ AttributeName: 'organizationId', AttributeType: 'S' }],
        GlobalSecondaryIndexUpdates: [update],
      }),
    );
    expect(await isDrifted()).toBe(true);
  });

  it('items lapse by another attribute, or not at all', async () => {
    const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: `${prefix}Venues`, TimeToLiveSpecification }));
    expect(await isDrifted()).toBe(true);
  });
});
