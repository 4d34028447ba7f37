import { describe, expect, it } from '@jest/globals';
import { bounded, brief } from './brief.ts';

describe('a text', () => {
  it('that is too long is as long as it may be, and says that something is missing', () => {
    expect(brief('Nocturnes', 9)).toBe('Nocturnes');
    expect(brief('Nocturnes', 8)).toBe('Nocturn…');
  });
});

describe('a value with an end', () => {
  const many = Array.from({ length: 60 }, (_, n) => n);

  it('is the same where it is small', () => {
    const value = { a: [1, 'two', null, { b: true }], c: undefined };
    expect(bounded(value)).toEqual(value);
  });

  it('has texts and names of a length that somebody can read', () => {
    expect(bounded('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
    expect(bounded({ ['k'.repeat(101)]: ['x'.repeat(301)] })).toEqual({
      [`${'k'.repeat(99)}…`]: [`${'x'.repeat(299)}…`],
    });
  });

  it('has fifty entries at most, of lists and of objects', () => {
    expect(bounded(many)).toEqual(many.slice(0, 50));
    const object = Object.fromEntries(many.map((n) => [`k${n}`, n]));
    expect(Object.keys(bounded(object) as object)).toHaveLength(50);
  });

  it('is three levels deep at most', () => {
    expect(bounded({ a: { b: { c: { d: 1 } } } })).toEqual({ a: { b: { c: '…' } } });
    expect(bounded([[[[1]]]])).toEqual([[['…']]]);
  });
});
