import { HttpErrorResponse } from '@angular/common/http';
import type { components } from './shared-api-schema.ts';

type Answered = components['schemas']['Problem'];

/** An RFC 9457 problem document as both services send it, or what this portal finds wrong by itself. */
export type Problem = Pick<Answered, 'status' | 'code' | 'title'> & Partial<Answered>;

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
