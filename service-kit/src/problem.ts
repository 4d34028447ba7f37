import type { KitWords } from './words/en.ts';
import { say } from './words/kit-words.ts';
import type { Text } from './words/text.ts';

/** Media type of every error answer (RFC 9457). */
export const problemType = 'application/problem+json';

export type FieldProblem = { readonly field: string; readonly message: Text };

/** An answer names at most so many fields; who mends them is told of the next ones. */
export const mostFields = 20;

export type ProblemExtras = {
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly missing?: readonly { readonly check: string; readonly message: Text }[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly [extension: string]: unknown;
};

/** What an error answer says. */
export type ProblemAnswer = {
  readonly status: number;
  readonly code: string;
  readonly title: Text;
  readonly text: Text;
  readonly extras: ProblemExtras;
  /** What went wrong behind it, for the log alone. */
  readonly cause?: unknown;
};

export type ProblemCode = keyof KitWords['titles'];

/** An error that is an HTTP answer already: thrown by the plumbing for faults of the request itself. */
export class Problem extends Error implements ProblemAnswer {
  readonly status: number;
  readonly code: ProblemCode;
  readonly text: Text;
  readonly extras: ProblemExtras;

  constructor(status: number, code: ProblemCode, text: Text, extras: ProblemExtras = {}) {
    super(text.en);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.text = text;
    this.extras = extras;
  }

  get title(): Text {
    return say(({ titles }) => titles[this.code]);
  }
}

/** Says which field it was. */
export const atFault = (field: string, message: Text): ProblemExtras => ({ fields: [{ field, message }] });

export const notFound = (): Problem =>
  new Problem(
    404,
    'not-found',
    say((words) => words.notFound),
  );
