import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smsCost, smsSize } from './sms-text.ts';

const summary = (text: string): [string, number, number] => {
  const { coding, units, parts } = smsSize(text);
  return [coding, units, parts.length];
};

describe('the size of a text message', () => {
  it.each<[string, string, [string, number, number]]>([
    ['nothing', '', ['gsm-7', 0, 1]],
    ['160 letters', 'a'.repeat(160), ['gsm-7', 160, 1]],
    ['161 letters', 'a'.repeat(161), ['gsm-7', 161, 2]],
    ['306 letters', 'a'.repeat(306), ['gsm-7', 306, 2]],
    ['307 letters', 'a'.repeat(307), ['gsm-7', 307, 3]],
    ['euro signs, which count twice', '€'.repeat(80), ['gsm-7', 160, 1]],
    ['one euro sign too many', '€'.repeat(81), ['gsm-7', 162, 2]],
    ['accents that the alphabet has', 'éèàùìòÇñüöäß', ['gsm-7', 12, 1]],
    ['an accent that it has not', 'ç', ['ucs-2', 1, 1]],
    ['a curly apostrophe', 'it’s', ['ucs-2', 4, 1]],
    ['70 letters of another script', 'я'.repeat(70), ['ucs-2', 70, 1]],
    ['71 letters of another script', 'я'.repeat(71), ['ucs-2', 71, 2]],
    ['135 letters of another script', 'я'.repeat(135), ['ucs-2', 135, 3]],
    ['35 faces', '😀'.repeat(35), ['ucs-2', 70, 1]],
    ['67 faces, of which none is cut', '😀'.repeat(67), ['ucs-2', 134, 3]],
    ['right to left', 'שלום', ['ucs-2', 4, 1]],
  ])('of %s', (_what, text, size) => {
    expect(summary(text)).toEqual(size);
  });

  it('of an escape at the end of a part is not cut: the part ends before it', () => {
    const [first, second] = smsSize(`${'a'.repeat(152)}€${'a'.repeat(20)}`).parts;
    expect(first).toBe('a'.repeat(152));
    expect(second).toBe(`€${'a'.repeat(20)}`);
  });

  const plain = fc.string({ unit: fc.constantFrom(...Array.from('abc @£ÑΩ{€~\n')), maxLength: 500 });
  const any = fc.string({ unit: 'grapheme', maxLength: 300 });
  const units = (text: string): number =>
    Array.from(text).reduce((sum, each) => sum + ('{€~'.includes(each) ? 2 : 1), 0);

  it('says the parts of the very text, none longer than a telephone takes', () => {
    fc.assert(
      fc.property(fc.oneof(plain, any), (text) => {
        const { coding, parts } = smsSize(text);
        expect(parts.join('')).toBe(text);
        const [alone, part] = coding === 'gsm-7' ? [160, 153] : [70, 67];
        const most = parts.length === 1 ? alone : part;
        for (const each of parts) {
          expect(coding === 'gsm-7' ? Array.from(each).length : each.length).toBeLessThanOrEqual(most);
          expect(each.isWellFormed()).toBe(text.isWellFormed());
        }
      }),
    );
  });

  it('wastes no part: another would be needed without what each one ends with', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const { parts } = smsSize(text);
        parts.slice(0, -1).forEach((each, at) => {
          const next = Array.from(parts[at + 1] ?? '')[0] ?? '';
          expect(units(each) + units(next)).toBeGreaterThan(153);
        });
        expect(parts.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(units(text) / 152)));
      }),
    );
  });

  it('is the same whatever is written first, but for escapes at the seams', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const [there, back] = [smsSize(text), smsSize(Array.from(text).toReversed().join(''))];
        expect(back.units).toBe(there.units);
        expect(Math.abs(back.parts.length - there.parts.length)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('tells what it costs, where somebody knows', () => {
    const size = smsSize('a'.repeat(161));
    expect(smsCost(size.parts.length, { amount: 8, currency: 'CHF' })).toEqual({
      amount: 16,
      currency: 'CHF',
    });
    expect(smsCost(size.parts.length, null)).toBeNull();
  });
});
