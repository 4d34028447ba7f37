import { describe, expect, test } from '@jest/globals';
import { alsoTyped, fold } from './fold.ts';

describe('two texts are one to a reader', () => {
  test.each([
    ['Łódź', 'lodz'],
    ['Straßenfest', 'strassenfest'],
    ['STRASSENFEST', 'Straßenfest'],
    ['GROẞE', 'grosse'],
    ['Smørrebrød', 'smorrebrod'],
    ['Þór og Ægir í Hafnarfirði', 'thor og aegir i hafnarfirdi'],
    ['Đà Nẵng', 'da nang'],
    ['cœur', 'coeur'],
    ['DİYARBAKIR', 'diyarbakır'],
    ['Ħamrun', 'hamrun'],
    ['Guovdageaidnu – Ŧeŋgsel', 'guovdageaidnu - tengsel'],
    ['Symphony № 5', 'symphony no 5'],
    ['Children’s', "children's"],
    ['Childrenʼs', 'childrens'],
    ['„Faust“', '"faust"'],
    ['Jean‐Luc – live', 'jean-luc - live'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['Cafe\u0301', 'café'],
    ['ﬁn', 'fin'],
    ['ΟΔΥΣΣΕΎΣ', 'οδυσσευς'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Ёлка', 'елка'],
    ['שָׁלוֹם', 'שלום'],
    ['مَرْحَبًا', 'مرحبا'],
    ['한국', '\u1112\u1161\u11ab\u1100\u116e\u11a8'],
    ['ﾊﾟﾘ', 'パリ'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['  two\u00a0 words ', 'two words'],
  ])('%s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['パリ', 'ハリ'],
    ['कि', 'कु'],
    ['ปา', 'ปี'],
    ['ol', 'oł!'],
    ['seat', 'seats'],
  ])('but not %s and %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('and what was folded is composed, as most text is', () => {
    expect(fold('パリ'.normalize('NFD'))).toBe('パリ');
    expect(fold('한국'.normalize('NFD'))).toBe('한국');
  });

  test('and what was folded stays as it is', () => {
    for (const text of ['ǅungla', 'Straẞe', 'İı', '½ ﬆ ㎏', '’’', 'á̧'])
      expect(fold(fold(text))).toBe(fold(text));
  });
});

describe('what a text may be searched by besides', () => {
  test.each([
    ['Smørrebrød i Malmö', 'smoerrebroed malmoe'],
    ['MU\u0308NCHEN, Ås', 'muenchen, aas'],
    ['A poet’s duel, and Dvořák', ''],
  ])('of %j is %j', (text, typed) => {
    expect(alsoTyped(text)).toBe(typed);
  });
});
