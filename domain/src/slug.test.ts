import { describe, expect, test } from '@jest/globals';
import { slug, slugFor, toSlug } from './slug.ts';

describe('whatever a thing is called', () => {
  test.each(['𠮷田', '𠮷田 👩‍🎤', 'Ox', '🎭!', '', 'Nocturnes', '𠮷'.repeat(120), '夜想曲'])(
    '%j, it has a slug',
    (title) => {
      expect(slug.safeParse(slugFor(title, 'event-0123456789abcdef')).success).toBe(true);
    },
  );
});

describe('a slug made from a title', () => {
  test.each([
    ['Nocturnes for Two Pianos', 'nocturnes-for-two-pianos'],
    ['Sunday Matinée: Peter & the Wolf!', 'sunday-matinee-peter-the-wolf'],
    ['  Über  allem  ', 'uber-allem'],
    ['Łódź nocą', 'lodz-noca'],
    ['Straßenfest', 'strassenfest'],
    ['Smørrebrød & Øl', 'smorrebrod-ol'],
    ['Children’s Concert', 'childrens-concert'],
    ['夜想曲', '夜想曲'],
    ['Лебединое озеро', 'лебединое-озеро'],
    ['हिन्दी कविता', 'हिन्दी-कविता'],
    ['🎭!', ''],
  ])('%p is %p', (title, expected) => {
    expect(toSlug(title)).toBe(expected);
  });

  test.each([
    'word '.repeat(40),
    '夜'.repeat(120),
    '𠮷'.repeat(120),
    `x${'𠮷'.repeat(120)}`,
    'é'.normalize('NFD').repeat(120),
    '-'.repeat(90) + 'abc',
  ])('is one, however long the title is: %s', (title) => {
    expect(slug.safeParse(toSlug(title)).success).toBe(true);
  });

  test.each(['nocturnes-for-two-pianos', 'odz-noca', 'stra-enfest-2', 'event-0123456789abcdef'])(
    'that was made before stays one: %s',
    (made) => {
      expect(slug.parse(made)).toBe(made);
    },
  );

  test('is one however its letters are put together', () => {
    expect(slug.parse('cafe\u0301')).toBe('café');
  });

  test.each([
    'Upper',
    'two--hyphens',
    '-front',
    'back-',
    'a b',
    'a/b',
    'a?b',
    'ab',
    'a'.repeat(81),
    '😀😀😀',
    '\u202Eabc',
  ])('is not %j', (text) => {
    expect(slug.safeParse(text).success).toBe(false);
  });
});
