import { randomUUID } from 'node:crypto';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { createTables } from '@parterre/local/database/create-tables';
import { callsIn } from './database-calls.ts';
import { guardDatabase } from './guarded-database.ts';

const database = process.env.DYNAMODB_ENDPOINT ?? '';

const asCustomer = async () => {
  const tablePrefix = `g${randomUUID().slice(0, 8)}-`;
  await createTables(database, tablePrefix);
  const guarded = await guardDatabase('customer', { database, tablePrefix });
  const client = new DynamoDBClient({ endpoint: guarded.endpoint });
  const close = async () => {
    client.destroy();
    await guarded.close();
  };
  return { client, table: (name: string) => tablePrefix + name, close };
};

const put = (TableName: string) => ({ Put: { TableName, Item: { id: { S: 'one' } } } });

describe('a database that allows what a role allows', () => {
  it('passes on what is allowed', async () => {
    const { client, table, close } = await asCustomer();
    await client.send(new PutItemCommand(put(table('Outbox')).Put));
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table('Outbox'), Key: { id: { S: 'one' } } }),
    );
    expect(Item).toEqual({ id: { S: 'one' } });
    await close();
  });

  it('refuses what is not, and says so once more in the end', async () => {
    const { client, table, close } = await asCustomer();
    await expect(client.send(new PutItemCommand(put(table('Events')).Put))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(close()).rejects.toThrow('the role of customer does not allow PutItem on Events');
  });

  it('refuses a transaction for one of its parts', async () => {
    const { client, table, close } = await asCustomer();
    const TransactItems = [put(table('Outbox')), put(table('Events'))];
    await expect(client.send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toThrow(
      'PutItem on Events',
    );
    await expect(close()).rejects.toThrow('PutItem on Events');
  });

  it('refuses an item that the role has no business with', async () => {
    const { client, table, close } = await asCustomer();
    const count = (organizationId: string) =>
      client.send(
        new UpdateItemCommand({
          TableName: table('Audit'),
          Key: { organizationId: { S: organizationId }, at: { S: 'now' } },
        }),
      );
    await count('account#carla');
    await expect(count('a house')).rejects.toThrow('UpdateItem on Audit');
    await expect(close()).rejects.toThrow('UpdateItem on Audit');
  });

  it('tells an index from its table', async () => {
    const { client, table, close } = await asCustomer();
    const query = {
      TableName: table('Accounts'),
      IndexName: 'byOrganization',
      KeyConditionExpression: 'organizationId = :one',
      ExpressionAttributeValues: { ':one': { S: 'one' } },
    };
    await expect(client.send(new QueryCommand(query))).rejects.toThrow('Accounts/index/byOrganization');
    await expect(close()).rejects.toThrow('Query on Accounts/index/byOrganization');
  });
});

describe('what a request asks for', () => {
  it.each([
    ['Scan', { TableName: 'Outbox' }, ['Scan on Outbox']],
    ['Query', { TableName: 'Events', IndexName: 'byListing' }, ['Query on Events/index/byListing']],
    [
      'BatchGetItem',
      { RequestItems: { Tickets: {}, Bookings: {} } },
      ['BatchGetItem on Tickets', 'BatchGetItem on Bookings'],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Update: { TableName: 'Seats' } },
          { ConditionCheck: { TableName: 'Events' } },
          { Delete: { TableName: 'Codes' } },
        ],
      },
      ['UpdateItem on Seats', 'ConditionCheckItem on Events', 'DeleteItem on Codes'],
    ],
  ])('%s', (operation, body, expected) => {
    expect(callsIn(operation, body).map((call) => `${call.operation} on ${call.on}`)).toEqual(expected);
  });
});
