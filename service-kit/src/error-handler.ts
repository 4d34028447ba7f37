import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { notFound, Problem, type ProblemAnswer, problemType } from './problem.ts';

/** An error of the domain as the plumbing sees it; made by the service, which knows the domain's words. */
export type Refusal = {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly message: string;
  readonly details: object;
};

export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-many'
  | 'unavailable';

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-many': 429,
  unavailable: 503,
};

const bodyParserProblems: Record<string, Problem> = {
  'entity.parse.failed': new Problem(400, 'malformed-json', 'The body is not valid JSON.', {
    fields: [{ field: 'body', message: 'is not valid JSON' }],
  }),
  'entity.too.large': new Problem(413, 'too-large', 'The body is larger than this address takes.', {
    fields: [{ field: 'body', message: 'is too large' }],
  }),
  'encoding.unsupported': new Problem(
    415,
    'encoding-unsupported',
    'This content encoding is not understood.',
  ),
  'charset.unsupported': new Problem(415, 'charset-unsupported', 'This character set is not understood.'),
};

const hasType = (error: unknown): error is { type: string } =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string';

/** What else the readers of bodies do not like, and say so by a status (http-errors). */
const isClientFault = (error: unknown): error is { status: number } =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500;

const unreadable = (status: number): Problem =>
  new Problem(status, 'unreadable', 'This request cannot be read.', {
    fields: [{ field: 'body', message: 'cannot be read' }],
  });

const toAnswer = (error: unknown, describe: (error: unknown) => Refusal | null): ProblemAnswer | null => {
  if (error instanceof Problem) return error;
  const refusal = describe(error);
  if (refusal) {
    const { kind, code, message, details } = refusal;
    return { status: statusOf[kind], code, message, extras: { ...details } };
  }
  if (error instanceof URIError) return notFound();
  const problem = hasType(error) ? bodyParserProblems[error.type] : undefined;
  return problem ?? (isClientFault(error) ? unreadable(error.status) : null);
};

/** What a route may have said of an answer before it failed: of the refusal it is not true. */
const ofTheAnswerMeant = [
  'Content-Disposition',
  'Content-Encoding',
  'Content-Range',
  'Accept-Ranges',
  'ETag',
  'Last-Modified',
];

/** The only place where errors become answers. What it does not know is a fault of ours: logged in full, told in brief. */
export const createErrorHandler =
  (describe: (error: unknown) => Refusal | null, logger: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = toAnswer(error, describe);
    // Routes that come before the request log have no id yet.
    const correlationId = response.get('X-Correlation-Id') ?? randomUUID();
    const facts = { correlationId, method: request.method, path: request.path };
    if (known) logger.info({ ...facts, code: known.code, fields: known.extras.fields }, known.message);
    else logger.error({ ...facts, err: error }, 'unexpected error');
    const problem =
      known ?? new Problem(500, 'unexpected', 'Something went wrong on our side. Please try again.');
    const { retryAfterSeconds, ...extras } = problem.extras;
    for (const name of ofTheAnswerMeant) response.removeHeader(name);
    response.set('Cache-Control', 'no-store');
    if (retryAfterSeconds) response.set('Retry-After', String(retryAfterSeconds));
    response
      .status(problem.status)
      .type(problemType)
      .json({
        type: `about:blank`,
        title: titleOf(problem.code),
        status: problem.status,
        detail: problem.message,
        code: problem.code,
        correlationId,
        ...extras,
      });
  };

export const unknownApiPath: RequestHandler = () => {
  throw notFound();
};

/** `seats-taken` reads `Seats taken`. */
const titleOf = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
