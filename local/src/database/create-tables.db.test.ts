import { DescribeTimeToLiveCommand, DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, test } from '@jest/globals';
import { localAws } from '../stack/local-aws.ts';
import { createTables } from './create-tables.ts';

const endpoint = process.env.DYNAMODB_ENDPOINT ?? '';
const client = new DynamoDBClient({ endpoint, ...localAws });
afterAll(() => client.destroy());

describe('creating the tables', () => {
  test('brings the whole template, and twice is as good as once', async () => {
    await createTables(endpoint, 'twice-');
    await createTables(endpoint, 'twice-');
    // Other suites have tables here, too: more than one page of them.
    const TableNames: string[] = [];
    for await (const page of paginateListTables({ client }, {})) TableNames.push(...(page.TableNames ?? []));
    expect(TableNames).toEqual(expect.arrayContaining(['twice-Seats', 'twice-Bookings', 'twice-Outbox']));
  });

  test('lets items of tables with a time to live lapse', async () => {
    await createTables(endpoint, 'lapse-');
    const answer = await client.send(new DescribeTimeToLiveCommand({ TableName: 'lapse-Sessions' }));
    expect(answer.TimeToLiveDescription).toMatchObject({
      AttributeName: 'expiresAt',
      TimeToLiveStatus: 'ENABLED',
    });
  });
});
