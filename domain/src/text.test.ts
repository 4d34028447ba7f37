import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { unruledText } from './testing/unruled-text.ts';
import { line, noLink, paragraphs, safeLine } from './text.ts';

const name = line({ max: 80 }, noLink);
const title = line({ max: 120 });
const about = paragraphs({ max: 100 });
const takes = (schema: z.ZodType, typed: string): boolean => schema.safeParse(typed).success;

describe('a line of text', () => {
  it.each([
    'Dvořák',
    '𠮷田',
    'Łódź',
    'محمد',
    'שלום',
    '👩‍👩‍👧',
    "O'Brien",
    'J.R.R. Tolkien',
    'St. John',
    'Zoë 2/3',
    'Müller & Söhne',
  ])('is %s', (typed) => expect(takes(name, typed)).toBe(true));

  it.each(
    [
      '',
      '   ',
      '\u200b\u200b',
      '\u3164',
      '\u2800',
      '\u00ad',
      'a\nb',
      'a\rb',
      'a\u2028b',
      'a\u2029b',
      'a\u0000b',
      'a\u0007b',
      'a\u0085b',
      'a\tb',
      'a\ud842',
      '\udfb7a',
      'a\u202eb',
      'a\u2066b',
    ].map((typed) => [JSON.stringify(typed), typed] as const),
  )('is not %s', (_shown, typed) => {
    expect(takes(title, typed)).toBe(false);
  });

  it('is trimmed, and composed: the same letters are the same text', () => {
    expect(title.parse('  Cafe\u0301 ')).toBe('Caf\u00e9');
  });

  it.each([
    'Win 500 EUR https://evil.example',
    'www.evil.example',
    'see evil.example/now',
    'write to me@evil.example',
    'ftp://x',
  ])('is no name when it advertises: %s', (typed) => {
    expect(takes(name, typed)).toBe(false);
    expect(takes(title, typed)).toBe(true);
  });
});

describe('paragraphs', () => {
  it('have line breaks of one kind, and may be none', () => {
    expect(about.parse('One\r\nTwo\rThree\n')).toBe('One\nTwo\nThree');
    expect(about.parse('')).toBe('');
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\ud800', 'a\u202eb', '\u200b'])('refuse %j', (typed) => {
    expect(takes(about, typed)).toBe(false);
  });
});

describe('what was stored before there were rules', () => {
  it('is written out as one line', () => {
    expect(safeLine('Night\r\nATTENDEE:x\u0000\u202e \ud800')).toBe('Night ATTENDEE:x  \ufffd');
  });
});

describe('the walk through a contract', () => {
  it('finds every string that is of no known kind, however deep', () => {
    const body = z.strictObject({
      title,
      id: z.string().regex(/^a$/),
      mail: z.email(),
      kind: z.enum(['a']),
      bad: z.array(z.strictObject({ worse: z.string().max(3).optional() })),
      either: z.discriminatedUnion('k', [z.strictObject({ k: z.literal(1), free: z.string() })]),
      piped: z.string().trim().pipe(z.string()),
    });
    expect(unruledText(body)).toEqual(['.bad.worse', '.either.free', '.piped']);
  });
});
