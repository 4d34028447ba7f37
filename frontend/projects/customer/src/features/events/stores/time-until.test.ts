import { timeUntil } from './time-until.ts';

describe('the time until a moment', () => {
  it.each([
    [((2 * 24 + 3) * 60 + 41) * 60_000 + 26_000, { days: 2, hours: 3, minutes: 41, seconds: 26 }],
    [59 * 60_000 + 59_001, { days: 0, hours: 1, minutes: 0, seconds: 0 }],
    [1, { days: 0, hours: 0, minutes: 0, seconds: 1 }],
    [0, { days: 0, hours: 0, minutes: 0, seconds: 0 }],
    [-5000, { days: 0, hours: 0, minutes: 0, seconds: 0 }],
  ])('of %i ms is counted in begun seconds', (left, parts) => {
    expect(timeUntil(left)).toEqual(parts);
  });
});
