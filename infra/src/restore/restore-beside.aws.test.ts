import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type EmulatedAws, startEmulatedAws } from '../testing/emulated-aws.ts';
import { restoreBeside } from './restore-beside.ts';
import { restoredPrefix, tablesOf } from './tables-of.ts';

const prefix = 'parterre-dev-';
let aws: EmulatedAws;
let client: DynamoDBClient;

const aTable = async (TableName: string): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
  await client.send(
    new UpdateContinuousBackupsCommand({
      TableName,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    }),
  );
};

beforeAll(async () => {
  aws = await startEmulatedAws();
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  client = new DynamoDBClient({ region: 'eu-central-1', endpoint: aws.endpoint, credentials });
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(async () => {
  client.destroy();
  await aws.stop();
});

describe('restoring beside what is in use', () => {
  it('makes the chosen tables of one environment, and counts them for none of its own', async () => {
    for (const table of ['Events', 'Seats']) await aTable(prefix + table);
    await aTable('parterre-prod-Events');
    const Item = { id: { S: 'hamlet' } };
    await client.send(new PutItemCommand({ TableName: `${prefix}Events`, Item }));
    expect(await tablesOf(client, prefix)).toEqual(['Events', 'Seats']);

    await restoreBeside(client, prefix, new Date(), ['Events']);

    expect(await tablesOf(client, prefix)).toEqual(['Events', 'Seats']);
    expect(await tablesOf(client, restoredPrefix(prefix))).toEqual(['Events']);
    const restored = await client.send(
      new GetItemCommand({ TableName: `${restoredPrefix(prefix)}Events`, Key: Item }),
    );
    expect(restored.Item).toEqual(Item);
  });
});
