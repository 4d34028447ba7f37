import type { core } from 'zod';
import type { KitWords } from './words/en.ts';
import { say } from './words/kit-words.ts';
import type { Text } from './words/text.ts';

type Issue = core.$ZodRawIssue;
type Choose = (words: KitWords['field']) => string;

const kinds: Readonly<Record<string, Choose>> = {
  string: (words) => words.string,
  number: (words) => words.number,
  int: (words) => words.int,
  boolean: (words) => words.boolean,
  array: (words) => words.array,
  object: (words) => words.object,
  record: (words) => words.object,
};

const ofType = ({ expected, input }: Issue & { readonly expected: string }): Choose =>
  input === undefined ? (words) => words.missing : (kinds[expected] ?? ((words) => words.otherType));

/** What is counted in what has so many of it; a number is itself. */
const counted: Readonly<Record<string, 'characters' | 'entries'>> = {
  string: 'characters',
  array: 'entries',
  set: 'entries',
  map: 'entries',
};

const bound = (origin: string, limit: 'least' | 'most', count: number | bigint): Choose => {
  const what = counted[origin];
  if (what !== undefined && limit === 'least' && count === 1) return (words) => words.empty;
  return (words) => words[limit][what ?? 'value']({ count });
};

const formats: Readonly<Record<string, Choose>> = {
  datetime: (words) => words.datetime,
  email: (words) => words.email,
  url: (words) => words.url,
};

const wordsFor = (issue: Issue): Choose | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'too_small':
      return bound(issue.origin, 'least', issue.minimum);
    case 'too_big':
      return bound(issue.origin, 'most', issue.maximum);
    case 'invalid_format':
      return formats[issue.format] ?? ((words) => words.format);
    case 'invalid_value':
      return (words) => words.choice({ values: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return (words) => words.union;
    default:
      return undefined;
  }
};

/** As an issue of a schema has what is wrong: one language for Zod, every one for whoever is told. */
const heard = (text: Text) => ({ message: text.en, text });

/**
 * What Zod finds wrong, in words for people, where a schema has none of its own: they stand beside the field of a form.
 * Patterns are for programs, and told in the OpenAPI document.
 */
export const plainWords = (issue: Issue): string | undefined => {
  const choose = wordsFor(issue);
  return choose && Object.assign(issue, heard(say(({ field }) => choose(field)))).message;
};
