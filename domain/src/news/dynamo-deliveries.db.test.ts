import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '../ids.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import type { Deliveries } from './deliveries.ts';
import { dynamoDeliveries } from './dynamo-deliveries.ts';

const now = Date.parse('2026-12-01T12:00:00Z');
const lease = 45_000;

describe('the contract of deliveries', () => {
  let database: TestDatabase;
  let deliveries: Deliveries;
  beforeAll(async () => {
    database = await openTestDatabase();
    deliveries = dynamoDeliveries(database);
  });
  afterAll(() => database.close());

  it('are taken in hand by one of many', async () => {
    const id = randomIds.next();
    const states = await Promise.all(Array.from({ length: 20 }, () => deliveries.begin(id, now, lease)));
    expect(states.filter((state) => state === 'begun')).toHaveLength(1);
    expect(states.filter((state) => state === 'busy')).toHaveLength(19);
    expect(await deliveries.isDone(id)).toBe(false);
  });

  it('are tried again once the lease of whoever began is over', async () => {
    const id = randomIds.next();
    await deliveries.begin(id, now, lease);
    expect(await deliveries.begin(id, now + lease, lease)).toBe('busy');
    expect(await deliveries.begin(id, now + lease + 1, lease)).toBe('begun');
  });

  it('are done once, for good', async () => {
    const id = randomIds.next();
    await deliveries.begin(id, now, lease);
    await deliveries.finish(id, now);
    expect(await deliveries.begin(id, now + 10 * lease, lease)).toBe('done');
    expect(await deliveries.isDone(id)).toBe(true);
  });

  it('that nobody began are not done', async () => {
    expect(await deliveries.isDone(randomIds.next())).toBe(false);
  });
});
