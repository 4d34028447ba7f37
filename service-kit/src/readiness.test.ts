import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createManagement } from './management.ts';
import { createMetrics } from './metrics/service-metrics.ts';
import { readiness } from './readiness.ts';

describe('readiness', () => {
  const inItsPrime = { isLeaving: () => false, isOld: () => false, clockOff: () => 0 };
  const refuse = () => Promise.reject(new Error('no connection'));

  it('names what is missing with 503 until it has been there', async () => {
    let time = 0;
    let ask: () => Promise<unknown> = refuse;
    const missing = readiness(
      [
        { name: 'database', ask: () => ask() },
        { name: 'queue', ask: async () => undefined },
      ],
      () => time,
    );
    const app = createManagement(missing, createMetrics(), inItsPrime);
    const down = await request(app).get('/health/ready');
    expect([down.status, down.body]).toEqual([503, { status: 'not-ready', missing: ['database'] }]);
    ask = async () => undefined;
    time += 1000;
    const up = await request(app).get('/health/ready');
    expect([up.status, up.body]).toEqual([200, { status: 'ready' }]);
  });

  it('is not taken back when something goes away that all processes share: it says so and stays in line', async () => {
    let [time, isThere] = [0, true];
    const missing = readiness(
      [{ name: 'database', ask: () => (isThere ? Promise.resolve() : refuse()) }],
      () => time,
    );
    const app = createManagement(missing, createMetrics(), inItsPrime);
    await request(app).get('/health/ready').expect(200);
    isThere = false;
    time += 1000;
    const { status, body } = await request(app).get('/health/ready');
    expect([status, body]).toEqual([200, { status: 'impaired', missing: ['database'] }]);
  });

  it('asks once a second, however often it is asked', async () => {
    let [time, asked] = [0, 0];
    const missing = readiness([{ name: 'database', ask: async () => (asked += 1) }], () => time);
    await Promise.all([missing(), missing(), missing()]);
    time += 999;
    await missing();
    expect(asked).toBe(1);
    time += 1;
    await missing();
    expect(asked).toBe(2);
  });

  it('does not wait for ever for what is silent', async () => {
    const missing = readiness([{ name: 'database', ask: () => new Promise(() => undefined) }]);
    expect(await missing()).toEqual(['database']);
  });

  it('is taken back from a process whose clock is wrong, which its sisters’ are not, until it is right', async () => {
    let off = 0;
    const app = createManagement(async () => [], createMetrics(), { ...inItsPrime, clockOff: () => off });
    await request(app).get('/health/ready').expect(200);
    off = 7_200_000;
    const { status, body } = await request(app).get('/health/ready');
    expect([status, body]).toEqual([503, { status: 'wrong-clock', secondsAhead: 7200 }]);
    off = 0;
    await request(app).get('/health/ready').expect(200);
  });
});
