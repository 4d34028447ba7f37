import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Alarm } from '../alarm.ts';
import { seconds, toInstant } from '../clock.ts';
import { randomIds } from '../ids.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dynamoOutbox } from './dynamo-outbox.ts';
import { sweepOutbox } from './sweep-outbox.ts';

describe('sweeping the outbox', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const clock = manualClock();
  let sent: string[] = [];
  let raised: Parameters<Alarm['raise']>[] = [];
  beforeEach(() => void ([sent, raised] = [[], []]));

  const sweeper = () =>
    sweepOutbox({
      outbox: dynamoOutbox(database),
      queue: { send: async (messages) => void sent.push(...messages.map(({ id }) => id)) },
      alarm: { raise: (...alarm) => void raised.push(alarm) },
      clock,
    });
  const left = async (kind: string): Promise<string> => {
    const id = randomIds.next();
    const about = { bookingId: randomIds.next(), accountId: randomIds.next() };
    const Item = { id, kind, ...about, createdAt: toInstant(clock.now()) };
    await database.client.send(new PutCommand({ TableName: database.table('Outbox'), Item }));
    return id;
  };

  it('leaves what a newer version wrote to that one, hands over all else, and tells of it once', async () => {
    const sweep = sweeper();
    const unknown = [await left('seat-upgraded'), await left('seat-upgraded')];
    const known = [await left('booking-confirmed'), await left('payment-refunded')];
    await sweep();
    // The version that wrote them hands them over at once.
    expect([sent, raised]).toEqual([[], []]);

    clock.advance(seconds(10));
    await sweep();
    expect(sent.toSorted()).toEqual(known.toSorted());
    expect(raised).toEqual([
      [expect.stringContaining('does not know'), { kinds: ['seat-upgraded'], count: 2 }],
    ]);
    await sweep();
    expect(raised).toHaveLength(1);
    const waiting = await dynamoOutbox(database).waiting();
    expect(waiting.messages).toEqual([]);
    expect(waiting.unknown.map(({ id }) => id).toSorted()).toEqual(unknown.toSorted());
  });

  it('comes to what is behind more of them than are read at once', async () => {
    await Promise.all(Array.from({ length: 250 }, () => left('seat-upgraded')));
    const known = await Promise.all(Array.from({ length: 60 }, () => left('booking-confirmed')));
    clock.advance(seconds(10));
    await sweeper()();
    expect(sent.toSorted()).toEqual(known.toSorted());
  });
});
