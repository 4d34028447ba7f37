const rules = new Intl.PluralRules('en');
const count = (n: number | bigint, one: string, other: string): string =>
  `${n} ${rules.select(Number(n)) === 'one' ? one : other}`;

type Bound = { readonly count: number | bigint };
type OfType = { readonly type: string };
type Size = { readonly size: number };

const kilobyte = 1000;
const megabyte = 1_000_000;
const sizeOf = (bytes: number): string =>
  bytes < megabyte ? `${Math.floor(bytes / kilobyte)} kB` : `${Math.floor(bytes / megabyte)} MB`;

/** What is said of requests that cannot be understood. What is said of a field follows its name. */
export const en = {
  /** By the code of a problem. */
  titles: {
    'bad-signature': 'Bad signature',
    'charset-unsupported': 'Charset unsupported',
    'encoding-unsupported': 'Encoding unsupported',
    'foreign-origin': 'Foreign origin',
    'idempotency-key-missing': 'Idempotency key missing',
    'invalid-input': 'Invalid input',
    'json-expected': 'Json expected',
    'malformed-json': 'Malformed json',
    'no-event': 'No event',
    'not-found': 'Not found',
    'session-expired': 'Session expired',
    'too-busy': 'Too busy',
    'too-complex': 'Too complex',
    'too-large': 'Too large',
    'too-many-attempts': 'Too many attempts',
    'too-slow': 'Too slow',
    'type-unsupported': 'Type unsupported',
    unexpected: 'Unexpected',
    unreadable: 'Unreadable',
    'xsrf-token-missing': 'Xsrf token missing',
  },
  unexpected: 'Something went wrong on our side. Please try again.',
  notFound: 'There is nothing at this address.',
  invalidInput: 'Some of what was sent is not right.',
  signInAgain: 'Please sign in again.',
  foreignOrigin: 'This request came from another site.',
  xsrfMissing: ({ header }: { readonly header: string }) => `Send the XSRF cookie's value as ${header}.`,
  idempotencyKeyMissing: 'Send an Idempotency-Key header of 8 to 64 letters, digits, - or _.',
  idempotencyKey: 'must be 8 to 64 letters, digits, - or _',
  jsonExpected: 'Send this as application/json.',
  notJson: 'must be application/json',
  sendAs: ({ type }: OfType) => `Send this as ${type}.`,
  malformed: 'The body is not valid JSON.',
  isMalformed: 'is not valid JSON',
  bodyTooLarge: 'The body is larger than this address takes.',
  isTooLarge: 'is too large',
  tooComplex: 'The body has more in it than this address takes.',
  isTooComplex: 'has too many entries, or too many of them inside each other',
  encoding: 'This content encoding is not understood.',
  charset: 'This character set is not understood.',
  unreadable: 'This request cannot be read.',
  cannotBeRead: 'cannot be read',
  fileTooLarge: ({ size }: Size) => `The file must be at most ${sizeOf(size)}.`,
  atMostBytes: ({ size }: Size) => `must be at most ${sizeOf(size)}`,
  uploads: {
    ownShareUsedUp: 'You are sending other files just now. Please wait for those.',
    full: 'Many people are sending files just now. Please try again in a few seconds.',
    tooSlow: 'The file came too slowly. Please try again with a better connection, or with a smaller file.',
  },
  field: {
    unknown: 'is not known here',
    missing: 'is missing',
    string: 'must be a text',
    number: 'must be a number',
    int: 'must be a whole number',
    boolean: 'must be true or false',
    array: 'must be a list',
    object: 'must be an object',
    otherType: 'must be something else',
    empty: 'must not be empty',
    least: {
      value: ({ count: n }: Bound) => `must be at least ${n}`,
      characters: ({ count: n }: Bound) => `must have at least ${count(n, 'character', 'characters')}`,
      entries: ({ count: n }: Bound) => `must have at least ${count(n, 'entry', 'entries')}`,
    },
    most: {
      value: ({ count: n }: Bound) => `must be at most ${n}`,
      characters: ({ count: n }: Bound) => `must have at most ${count(n, 'character', 'characters')}`,
      entries: ({ count: n }: Bound) => `must have at most ${count(n, 'entry', 'entries')}`,
    },
    datetime: 'must be a time in UTC, such as 2027-05-01T18:30:00Z',
    email: 'must be an e-mail address',
    url: 'must be an address of the web',
    format: 'is not written as it must be',
    choice: ({ values }: { readonly values: string }) => `must be one of: ${values}`,
    union: 'is none of what is taken here',
  },
};

export type KitWords = typeof en;
