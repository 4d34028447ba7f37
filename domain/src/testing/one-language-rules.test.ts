import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { says } from '../words/says.ts';
import { aText } from './a-text.ts';
import { oneLanguageRules } from './one-language-rules.ts';

const rule = () => false;

describe('rules that speak one language alone', () => {
  test.each<[number, z.ZodType]>([
    [0, z.strictObject({ a: z.string().min(1).regex(/a/), b: z.array(z.int().max(3)) })],
    [
      0,
      z
        .string()
        .refine(rule, says(aText('is wrong')))
        .optional(),
    ],
    [0, z.strictObject({ a: z.string().regex(/a/, says(aText('is wrong'))) })],
    [1, z.strictObject({ a: z.string().regex(/a/, 'is wrong') })],
    [1, z.array(z.string().refine(rule, 'is wrong')).default([])],
    [1, z.union([z.string(), z.int().min(3, { error: 'is wrong' })])],
    [1, z.strictObject({ a: z.string() }).refine(rule, { path: ['a'], error: 'is wrong' })],
    [1, z.string().refine(rule).transform(Number)],
  ])('are found: %s', (count, schema) => {
    expect(oneLanguageRules(schema)).toBe(count);
  });
});
