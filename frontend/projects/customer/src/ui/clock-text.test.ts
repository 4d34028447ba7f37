import { clockText } from './clock-text.ts';

describe('the countdown', () => {
  it.each([
    [462, '7:42'],
    [60, '1:00'],
    [9, '0:09'],
    [0, '0:00'],
  ])('tells %i seconds as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});
