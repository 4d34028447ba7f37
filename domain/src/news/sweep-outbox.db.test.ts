import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Alarm } from '../alarm.ts';
import { seconds, toInstant } from '../clock.ts';
import { randomIds } from '../ids.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dynamoOutbox } from './dynamo-outbox.ts';
import { newsOf } from './news.ts';
import { sweepOutbox } from './sweep-outbox.ts';

const known = z.union([newsOf('curtain-up', { act: z.int() }), newsOf('curtain-down', { act: z.int() })]);

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
      outbox: dynamoOutbox(database, known),
      queue: { send: async (news) => void sent.push(...news.map(({ id }) => id)) },
      alarm: { raise: (...alarm) => void raised.push(alarm) },
      clock,
    });
  const left = async (kind: string): Promise<string> => {
    const id = randomIds.next();
    const Item = { id, kind, version: 1, at: toInstant(clock.now()), facts: { act: 1 } };
    await database.client.send(new PutCommand({ TableName: database.table('Outbox'), Item }));
    return id;
  };

  it('leaves what a newer release wrote to that one, hands over all else, and tells of it once', async () => {
    const sweep = sweeper();
    const newer = [await left('seat-upgraded'), await left('seat-upgraded')];
    const understood = [await left('curtain-up'), await left('curtain-down')];
    await sweep();
    // The release that wrote them hands them over at once.
    expect([sent, raised]).toEqual([[], []]);

    clock.advance(seconds(10));
    await sweep();
    expect(sent.toSorted()).toEqual(understood.toSorted());
    expect(raised).toEqual([
      [expect.stringContaining('does not know'), { kinds: ['seat-upgraded'], count: 2 }],
    ]);
    await sweep();
    expect(raised).toHaveLength(1);
    const waiting = await dynamoOutbox(database, known).waiting();
    expect(waiting.news).toEqual([]);
    expect(waiting.unknown.map(({ id }) => id).toSorted()).toEqual(newer.toSorted());
  });

  it('comes to what is behind more of them than are read at once', async () => {
    await Promise.all(Array.from({ length: 250 }, () => left('seat-upgraded')));
    const understood = await Promise.all(Array.from({ length: 60 }, () => left('curtain-up')));
    clock.advance(seconds(10));
    await sweeper()();
    expect(sent.toSorted()).toEqual(understood.toSorted());
  });
});
