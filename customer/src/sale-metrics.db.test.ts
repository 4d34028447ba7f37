import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aKey } from '@parterre/domain/testing/selling-world';
import { type SignedIn, startTestApp, type TestApp } from './testing/test-app.ts';

const plan = aPlan();
const path = `/api/events/${plan.event.id}/bookings`;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(plan);
});
afterAll(() => app.close());

const hold = (who: SignedIn, seats: readonly string[]) =>
  app.agent
    .post(path)
    .set('Cookie', who.cookie)
    .set('X-XSRF-TOKEN', who.xsrf)
    .set('Idempotency-Key', aKey())
    .send({ seats, places: [] });

test('what was held and what was refused is counted, and timed by the route it was declared with', async () => {
  const [ada, ben] = [await app.signIn(), await app.signIn()];
  await hold(ada, ['stalls/A/1']).expect(201);
  await hold(ben, ['stalls/A/1']).expect(409);
  await hold(ben, []).expect(422);
  const told = await app.dependencies.metrics.metrics();
  expect(told).toMatch(/^holds_total 1$/m);
  expect(told).toMatch(/^hold_conflicts_total 1$/m);
  expect(told).toMatch(/_count\{[^}]*route="\/api\/events\/:eventId\/bookings"[^}]*status="201"[^}]*\} 1$/m);
  expect(told).toMatch(/^hold_duration_seconds_count 2$/m);
  expect(told).not.toContain(plan.event.id);
});
