import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '../ids.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dynamoOutbox } from './dynamo-outbox.ts';
import { outboxMessage, type OutboxMessage } from './outbox-message.ts';

describe('the contract of the outbox', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const left = async (): Promise<OutboxMessage> => {
    const message = outboxMessage.parse({
      id: randomIds.next(),
      kind: 'booking-confirmed',
      bookingId: randomIds.next(),
      accountId: randomIds.next(),
      createdAt: '2026-12-01T12:00:00.000Z',
    });
    await database.client.send(new PutCommand({ TableName: database.table('Outbox'), Item: message }));
    return message;
  };

  it('answers what waits until it is removed, more than one batch of it, and removing twice does no harm', async () => {
    const outbox = dynamoOutbox(database);
    expect(await outbox.waiting()).toEqual({ messages: [], unknown: [] });
    const messages = await Promise.all(Array.from({ length: 30 }, left));
    const kept = await left();
    const { messages: waiting } = await outbox.waiting();
    expect(waiting).toHaveLength(31);
    expect(waiting).toEqual(expect.arrayContaining(messages));
    await outbox.remove(messages);
    await outbox.remove(messages);
    expect((await outbox.waiting()).messages).toEqual([kept]);
  });
});
