import { HttpErrorResponse } from '@angular/common/http';

/** An RFC 9457 problem document as both services send it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly correlationId?: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  readonly seats?: readonly string[];
  /** Seats that could be had in place of all that were asked for. */
  readonly instead?: readonly string[];
  /** Of what was asked for: places that are left, how many of them side by side, and whether all would fit in groups. */
  readonly left?: { readonly places: number; readonly together: number; readonly split: boolean };
}

/** What a form finds wrong by itself, or hears of in another way than as an answer of the server. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }

  static at(field: string, message: string): Refused {
    return new Refused({ status: 400, code: 'invalid-input', title: message, fields: [{ field, message }] });
  }
}

const offline: Problem = {
  status: 0,
  code: 'offline',
  title: $localize`You are offline`,
  detail: $localize`Nothing is lost. Try again when the connection is back.`,
};

const unknown: Problem = {
  status: 500,
  code: 'unknown',
  title: $localize`Something went wrong`,
  detail: $localize`That was our fault. Please try again.`,
};

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

/** Says what went wrong in one shape, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  // A resource wraps what it could not read.
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause instanceof Refused) return cause.problem;
  if (!(cause instanceof HttpErrorResponse)) return unknown;
  if (cause.status === 0) return offline;
  return isProblem(cause.error)
    ? { ...cause.error, status: cause.status }
    : { ...unknown, status: cause.status };
}
