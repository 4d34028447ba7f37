import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { dynamoPaymentInbox } from './dynamo-payment-inbox.ts';

describe('the contract of the payment inbox', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('keeps when an event came first, and counts how often it came', async () => {
    const inbox = dynamoPaymentInbox(database);
    expect(await inbox.has('evt_1')).toBe(false);
    await inbox.note('evt_1', 'checkout.session.completed', '2026-12-01T12:00:00.000Z');
    await inbox.note('evt_1', 'checkout.session.completed', '2026-12-01T12:05:00.000Z');
    expect(await inbox.has('evt_1')).toBe(true);
    const TableName = database.table('PaymentInbox');
    const { Item } = await database.client.send(new GetCommand({ TableName, Key: { id: 'evt_1' } }));
    expect(Item).toMatchObject({
      kind: 'checkout.session.completed',
      receivedAt: '2026-12-01T12:00:00.000Z',
      deliveries: 2,
    });
  });
});
