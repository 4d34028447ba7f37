import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import request from 'supertest';
import { createDeparture } from './departure.ts';
import { createManagement } from './management.ts';

describe('a process that leaves', () => {
  it('is not ready from the moment on that it says so, and still lives', async () => {
    const departure = createDeparture(0);
    const app = createManagement(async () => [], new Registry(), {
      isLeaving: departure.isUnderWay,
      isOld: () => false,
      clockOff: () => 0,
    });
    const before = await request(app).get('/health/ready');
    const announced = departure.announce();
    const after = await request(app).get('/health/ready');
    const live = await request(app).get('/health/live');
    await announced;
    expect([before.status, after.status, after.body]).toEqual([200, 503, { status: 'leaving' }]);
    expect(live.status).toBe(200);
  });
});
