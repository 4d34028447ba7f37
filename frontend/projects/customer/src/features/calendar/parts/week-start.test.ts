import { weekStart } from './week-start.ts';

describe('the first day of the week', () => {
  it.each([
    ['en-GB', 1],
    ['de', 1],
    ['en-US', 7],
  ])('is that of %s', (locale, day) => expect(weekStart(locale)).toBe(day));
});
