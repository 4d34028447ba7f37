import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { plainWords } from './plain-words.ts';

const wordsOf = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, { error: plainWords }).error?.issues[0]?.message;

describe('what is wrong with what was sent', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['is missing', z.string(), undefined],
    ['must be a text', z.string(), 7],
    ['must be a text', z.string(), null],
    ['must be a whole number', z.int(), 1.5],
    ['must be a number', z.int(), '1'],
    ['must be a list', z.array(z.string()), {}],
    ['must be an object', z.strictObject({}), []],
    ['must not be empty', z.string().min(1), ''],
    ['must have at least 3 characters', z.string().min(3), 'ab'],
    ['must have at most 5 characters', z.string().max(5), 'abcdef'],
    ['must have at most 1 entry', z.array(z.int()).max(1), [1, 2]],
    ['must be at least 2', z.int().min(2), 1],
    ['must be at most 30', z.int().max(30), 31],
    ['must be a time in UTC, such as 2027-05-01T18:30:00Z', z.iso.datetime(), 'tomorrow'],
    ['is not written as it must be', z.string().regex(/^[0-9a-f]+$/), 'xyz'],
    ['must be one of: music, film', z.enum(['music', 'film']), 'opera'],
    [
      'is none of what is taken here',
      z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })]),
      { a: 1 },
    ],
    ['has words of its own', z.string().min(2, 'has words of its own'), ''],
  ])('%s', (words, schema, value) => {
    expect(wordsOf(schema, value)).toBe(words);
  });
});
