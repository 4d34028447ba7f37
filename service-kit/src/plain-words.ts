import type { core } from 'zod';

type Issue = core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const ofType = ({ expected, input }: Issue & { readonly expected: string }): string =>
  input === undefined ? 'is missing' : `must be ${kinds[expected] ?? 'something else'}`;

/** What is counted in what has so many of it; a number is itself. */
const entries = { one: 'entry', many: 'entries' };
const counted: Readonly<Record<string, typeof entries>> = {
  string: { one: 'character', many: 'characters' },
  array: entries,
  set: entries,
  map: entries,
};

const bound = (origin: string, limit: 'least' | 'most', count: number | bigint): string => {
  const of = counted[origin];
  if (of === undefined) return `must be at ${limit} ${count}`;
  if (limit === 'least' && count === 1) return 'must not be empty';
  return `must have at ${limit} ${count} ${count === 1 ? of.one : of.many}`;
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'must be a time in UTC, such as 2027-05-01T18:30:00Z',
  email: 'must be an e-mail address',
  url: 'must be an address of the web',
};

/**
 * What Zod finds wrong, in words for people, where a schema has none of its own: they stand beside the field of a form.
 * Patterns are for programs, and told in the OpenAPI document.
 */
export const plainWords = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'too_small':
      return bound(issue.origin, 'least', issue.minimum);
    case 'too_big':
      return bound(issue.origin, 'most', issue.maximum);
    case 'invalid_format':
      return formats[issue.format] ?? 'is not written as it must be';
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'is none of what is taken here';
    default:
      return undefined;
  }
};
