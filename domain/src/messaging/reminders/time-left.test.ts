import { expect, test } from '@jest/globals';
import { timeLeft } from './time-left.ts';

test.each([
  // Berlin is an hour ahead of UTC by then.
  ['2027-01-30T19:00:00.000Z', '2027-01-29T19:00:00Z', 'P1D'],
  ['2027-01-30T19:00:00.000Z', '2027-01-28T23:30:00Z', 'P1D'],
  ['2027-01-30T19:00:00.000Z', '2027-01-28T22:30:00Z', 'P2D'],
  ['2027-01-30T19:00:00.000Z', '2027-01-30T17:00:00Z', 'PT2H'],
  ['2027-01-30T19:00:00.000Z', '2027-01-30T00:00:00Z', 'PT19H'],
  ['2027-01-30T22:30:00.000Z', '2027-01-29T23:30:00Z', 'PT23H'],
  ['2027-01-30T19:00:00.000Z', '2027-01-30T18:20:00Z', 'PT40M'],
  ['2027-01-30T19:00:00.000Z', '2027-01-30T18:59:59Z', 'PT1M'],
  // A day of 23 hours, and one of 25.
  ['2027-03-28T18:00:00.000Z', '2027-03-27T19:00:00Z', 'P1D'],
  ['2027-10-31T19:00:00.000Z', '2027-10-30T18:00:00Z', 'P1D'],
])('until %s it is at %s %s', (startsAt, now, left) => {
  expect(timeLeft({ startsAt, timeZone: 'Europe/Berlin' }, Date.parse(now))).toBe(left);
});
