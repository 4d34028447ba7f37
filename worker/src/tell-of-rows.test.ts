import { expect, it } from '@jest/globals';
import { systemClock } from '@parterre/domain/clock';
import { createDependencies } from './dependencies.ts';
import { connectOutside } from './outside.ts';
import { aWorkerConfig } from './testing/worker-config.ts';

it('a row that cannot be read raises the alarm of the worker', async () => {
  const config = await aWorkerConfig();
  const outside = connectOutside(config, systemClock);
  const raised: unknown[] = [];
  const worker = createDependencies(config, outside, { alarm: { raise: (_, facts) => raised.push(facts) } });
  outside.tables.database.passedOver({
    table: 'Reminders',
    key: 'person#1 2',
    why: 'ZodError',
    fields: ['bookings'],
  });
  await worker.close();
  expect(raised).toEqual([{ table: 'Reminders', key: 'person#1 2', why: 'ZodError', fields: ['bookings'] }]);
});
