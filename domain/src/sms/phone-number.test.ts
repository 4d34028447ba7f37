import { describe, expect, it } from '@jest/globals';
import { e164, formatNumber, mobileNumber } from './phone-number.ts';

const refusal = (typed: string, country?: string): string | undefined =>
  mobileNumber(country).safeParse(typed).error?.issues[0]?.message;

describe('a mobile number', () => {
  it.each([
    ['+41 79 123 45 67', undefined, '+41791234567'],
    ['0041 (79) 123-45-67', undefined, '+41791234567'],
    ['079 123 45 67', 'CH', '+41791234567'],
    ['+60 12-345 6789', 'CH', '+60123456789'],
    ['012-345 6789', 'MY', '+60123456789'],
    ['(213) 373-4253', 'US', '+12133734253'],
    ['+٤١ ٧٩ ١٢٣ ٤٥ ٦٧', undefined, '+41791234567'],
    ['＋４１　７９　１２３　４５　６７', undefined, '+41791234567'],
    ['  +41791234567 ', 'none such', '+41791234567'],
  ])('is read from %j (%s)', (typed, country, number) => {
    expect(mobileNumber(country).parse(typed)).toBe(number);
  });

  it.each([
    ['of no country', '+999 79 123 45 67', undefined, /^is no telephone number/],
    ['too long for its country', '+41 79 123 45 67 8', undefined, /^is no telephone number/],
    ['without a country', '079 123 45 67', undefined, /^is no telephone number/],
    ['of letters', '+41 carla', undefined, /^is no telephone number/],
    ['with words around it', 'call +41 79 123 45 67 now', undefined, /^is no telephone number/],
    ['of a telephone on a wall', '+41 44 668 18 00', undefined, /^must be a number that gets text messages/],
    ['that costs who calls it', '0900 123 456', 'CH', /^must be a number that gets text messages/],
    ['with an extension', '+1 213 373 4253 ext. 5', undefined, /^must not have an extension/],
    ['with the turn of a text in it', '\u202e+41791234567', undefined, /^is no telephone number/],
    ['of nothing', '   ', undefined, /expected string to have >=1/],
    ['without an end', `+41${'7'.repeat(60)}`, undefined, /expected string to have <=40/],
  ])('%s is refused', (_what, typed, country, words) => {
    expect(refusal(typed, country)).toMatch(words);
  });

  it('is shown as people read it', () => {
    expect(formatNumber(e164.parse('+41791234567'))).toBe('+41 79 123 45 67');
    expect(formatNumber(e164.parse('+9991234567'))).toBe('+9991234567');
  });
});
