import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWithin } from './json-size.ts';

const bytes = (text: string) => Buffer.from(text);

/** Keys and entries of a value, and how deep it goes: what `isWithin` is to find without building it. */
const measure = (value: unknown): { entries: number; depth: number } => {
  if (typeof value !== 'object' || value === null) return { entries: 0, depth: 0 };
  const inner = Object.values(value).map(measure);
  return {
    entries: inner.length + inner.reduce((sum, { entries }) => sum + entries, 0),
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
  };
};

describe('the size of a JSON text', () => {
  it('lets pass whatever is within its limits, and no list longer or deeper than they say', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { entries, depth } = measure(JSON.parse(text));
        expect(isWithin({ bytes: 1e6, entries: Math.max(1, entries), depth }, bytes(text))).toBe(true);
        if (depth > 0)
          expect(isWithin({ bytes: 1e6, entries: 1e6, depth: depth - 1 }, bytes(text))).toBe(false);
      }),
    );
  });

  it.each([
    ['keys', `{${Array.from({ length: 4000 }, (_, n) => `"k${n}":1`).join()}}`],
    ['keys, by one', `{${Array.from({ length: 501 }, (_, n) => `"k${n}":1`).join()}}`],
    ['entries', `[${'1,'.repeat(4000)}1]`],
    ['entries further in', `{"a":[${'1,'.repeat(4000)}1]}`],
    ['lists in lists', '['.repeat(5000)],
    ['objects in objects', '{"a":'.repeat(5000)],
  ])('stops at too many %s', (_what, text) => {
    expect(isWithin({ bytes: 1e6, entries: 500, depth: 8 }, bytes(text))).toBe(false);
  });

  it('counts nothing that stands inside a text, whatever is escaped there', () => {
    const text = JSON.stringify({ note: `${'[{,:'.repeat(5000)}\\" "\\`, other: '\\' });
    expect(isWithin({ bytes: 1e6, entries: 2, depth: 1 }, bytes(text))).toBe(true);
  });
});
