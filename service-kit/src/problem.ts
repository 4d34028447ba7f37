/** Media type of every error answer (RFC 9457). */
export const problemType = 'application/problem+json';

export type FieldProblem = { readonly field: string; readonly message: string };

/** An answer names at most so many fields; who mends them is told of the next ones. */
export const mostFields = 20;

export type ProblemExtras = {
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly [extension: string]: unknown;
};

/** What an error answer says. */
export type ProblemAnswer = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly extras: ProblemExtras;
  /** What went wrong behind it, for the log alone. */
  readonly cause?: unknown;
};

/** An error that is an HTTP answer already: thrown by the plumbing for faults of the request itself. */
export class Problem extends Error implements ProblemAnswer {
  readonly status: number;
  readonly code: string;
  readonly extras: ProblemExtras;

  constructor(status: number, code: string, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.extras = extras;
  }
}

export const notFound = (detail = 'There is nothing at this address.'): Problem =>
  new Problem(404, 'not-found', detail);
