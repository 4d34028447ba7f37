import { describe, expect, test } from '@jest/globals';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { availabilityOf } from './availability.ts';

const event = anEvent({
  placesForSale: 600,
  salesOpenAt: '2027-01-01T00:00:00.000Z',
  salesCloseAt: '2027-02-01T00:00:00.000Z',
});
const at = (instant: string, left: number | null, placesForSale = 600) =>
  availabilityOf({ ...event, placesForSale }, left, Date.parse(instant));

describe('what a list says about places', () => {
  test.each([
    ['before sales', '2026-12-31T23:59:59Z', 600, 'not-yet'],
    ['during sales', '2027-01-15T00:00:00Z', 600, 'plenty'],
    ['while nobody has counted', '2027-01-15T00:00:00Z', null, 'plenty'],
    ['when thirty are left', '2027-01-15T00:00:00Z', 30, 'few'],
    ['when thirty-one are left', '2027-01-15T00:00:00Z', 31, 'plenty'],
    ['when all are gone', '2027-01-15T00:00:00Z', 0, 'sold-out'],
    ['after sales', '2027-02-01T00:00:00Z', 600, 'over'],
  ] as const)('%s', (_, instant, left, expected) => {
    expect(at(instant, left)).toBe(expected);
  });

  test('a small house has few left when nine in ten are gone', () => {
    expect([at('2027-01-15T00:00:00Z', 6, 60), at('2027-01-15T00:00:00Z', 7, 60)]).toEqual(['few', 'plenty']);
  });
});
