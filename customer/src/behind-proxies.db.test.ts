import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMetrics } from '@parterre/service-kit/metrics/service-metrics';
import supertest from 'supertest';
import { createApp } from './app.ts';
import type { Dependencies } from './dependencies.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

let service: TestApp;
beforeAll(async () => {
  service = await startTestApp();
});
afterAll(() => service.close());

const anApp = (other: Partial<Dependencies>) =>
  createApp({ ...service.dependencies, metrics: createMetrics(), ...other });

/** From where the service believes that a registration comes, behind so many proxies of ours. */
const addressSeen = async (proxyHops: number, forwardedFor: string): Promise<string[]> => {
  const seen: string[] = [];
  const { people } = service.dependencies;
  const { accounts } = people;
  const register: typeof accounts.register = async ({ address }) => {
    seen.push(address);
    return { token: 'a-token' };
  };
  const app = anApp({ proxyHops, people: { ...people, accounts: { ...accounts, register } } });
  await supertest(app)
    .post('/api/accounts')
    .set('X-Forwarded-For', forwardedFor)
    .send({ email: 'ada@example.org', name: 'Ada', password: 'curtain-up-2026' })
    .expect(202);
  return seen;
};

describe('the address of a customer', () => {
  test.each([
    ['is what the load balancer saw', 1, '203.0.113.7'],
    ['is what CloudFront saw, where it is in front of the load balancer', 2, '203.0.113.7, 192.0.2.1'],
    ['is not what the customer claims to the load balancer', 1, '198.51.100.1, 203.0.113.7'],
    ['is not what the customer claims to CloudFront', 2, '198.51.100.1, 203.0.113.7, 192.0.2.1'],
  ])('%s', async (_what, hops, forwardedFor) => {
    expect(await addressSeen(hops, forwardedFor)).toEqual(['203.0.113.7']);
  });

  test('is the connection’s own where nothing stands before the service', async () => {
    expect(await addressSeen(0, '203.0.113.7')).toEqual([expect.stringContaining('127.0.0.1')]);
  });
});

test('every answer says which release gave it, also that there is nothing', async () => {
  const app = anApp({ version: 'abc1234' });
  for (const path of ['/api/openapi.json', '/api/nothing', '/nothing.js'])
    expect((await supertest(app).get(path)).headers['x-version']).toBe('abc1234');
});
