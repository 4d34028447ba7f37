import { describe, expect, test } from '@jest/globals';
import { slug, toSlug } from './slug.ts';

describe('a slug made from a title', () => {
  test.each([
    ['Nocturnes for Two Pianos', 'nocturnes-for-two-pianos'],
    ['Sunday Matinée: Peter & the Wolf!', 'sunday-matinee-peter-the-wolf'],
    ['  Über  allem  ', 'uber-allem'],
    ['夜想曲', ''],
  ])('%p is %p', (title, expected) => {
    expect(toSlug(title)).toBe(expected);
  });

  test('never ends with a hyphen, however long the title is', () => {
    expect(slug.safeParse(toSlug('word '.repeat(40))).success).toBe(true);
  });
});
