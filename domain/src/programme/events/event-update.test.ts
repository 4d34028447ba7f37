import { describe, expect, test } from '@jest/globals';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { eventAfter, updateOf } from './event-update.ts';

const event = anEvent({ status: 'draft', version: 3 });
const update = updateOf(event, { title: 'Low Tide' }, Date.parse('2026-12-01T12:00:00.000Z'));

describe('the event after an update', () => {
  test('is what was set, one version on, and says when it changed', () => {
    expect(eventAfter(update, 'saved')).toEqual({
      ...event,
      title: 'Low Tide',
      changedAt: '2026-12-01T12:00:00.000Z',
      version: 4,
    });
  });

  test.each([
    ['conflict', { code: 'changed-meanwhile', details: {} }],
    [
      'slug-in-use',
      { code: 'slug-in-use', details: { fields: [{ field: 'slug', message: { en: 'is taken' } }] } },
    ],
  ] as const)('is none after %s, which is told', (result, refusal) => {
    expect(() => eventAfter(update, result)).toThrow(expect.objectContaining(refusal));
  });
});
