import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { editsOf, mayBeginWords, termsAsked, termsIn } from './search-words.ts';

describe('the words of a text', () => {
  test.each([
    ['Nocturnes for Two Pianos', ['nocturnes', 'for', 'two', 'pianos']],
    ['Children’s “Café” – NOCTÚRNES', ['childrens', 'cafe', 'nocturnes']],
    ['Łódź', ['lodz']],
    ['München', ['munchen', 'muenchen']],
    ['夜曲集', ['夜曲', '曲集', '集']],
    ['2人のピアノ', ['2', '人の', 'のピ', 'ピア', 'アノ', 'ノ']],
    ['Ночь', ['ночь']],
    ['ليلة', ['ليلة']],
    ['.*(a+)+$ 🎹', ['a', '🎹']],
    ['!!!', []],
  ])('%s', (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });
});

describe('what is asked for', () => {
  it('has each word once, and last what is typed last', () => {
    expect(termsAsked('new york new')).toEqual(['york', 'new']);
  });
  it('has no last letter alone that a pair has', () => {
    expect([termsAsked('夜曲'), termsAsked('夜'), termsAsked('ピアノ ab')]).toEqual([
      ['夜曲'],
      ['夜'],
      ['ピア', 'アノ', 'ab'],
    ]);
  });
  it('leaves out what is said anywhere, where there is something else', () => {
    expect([termsAsked('The Long Way to Ipoh'), termsAsked('the the')]).toEqual([
      ['long', 'way', 'ipoh'],
      ['the'],
    ]);
  });
  it('has an end', () => {
    expect(termsAsked('b c d e f g h j k l')).toHaveLength(8);
    expect(termsAsked('夜'.repeat(5000) + '曲')).toEqual(['夜夜']);
    expect(termsAsked('x'.repeat(10_000))).toEqual(['x'.repeat(40)]);
  });
  it('is found in the same text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const terms = new Set(termsIn(text));
        expect(termsAsked(text).filter((term) => !terms.has(term))).toEqual([]);
      }),
    );
  });
});

it.each([
  ['pop', 0],
  ['jazz', 1],
  ['opera', 1],
  ['sonata', 2],
  ['nocturns', 2],
  ['2027', 0],
  ['夜曲', 0],
])('forgives in %s so many letters: %d', (term, edits) => {
  expect(editsOf(term)).toBe(edits);
});

it('takes one letter for a beginning where it may be a word', () => {
  expect(['a', 'ab', '夜'].map(mayBeginWords)).toEqual([false, true, true]);
});
