import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { bounded, brief, mostEntries } from './brief.ts';
import { type HoldBack, holdBack } from './held-back.ts';
import {
  atFault,
  mostFields,
  notFound,
  Problem,
  type ProblemAnswer,
  type ProblemExtras,
  problemType,
} from './problem.ts';
import { extrasIn, inLanguage, languageFor, sayLanguage } from './spoken-to.ts';
import { say } from './words/kit-words.ts';
import type { Text } from './words/text.ts';

/** An error of the domain as the plumbing sees it; made by the service, which knows the domain's words. */
export type Refusal = {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly title: Text;
  readonly text: Text;
  readonly details: ProblemExtras;
  /** What went wrong behind it, for the log. */
  readonly cause?: unknown;
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
  'entity.parse.failed': new Problem(
    400,
    'malformed-json',
    say((words) => words.malformed),
    atFault(
      'body',
      say((words) => words.isMalformed),
    ),
  ),
  'entity.too.large': new Problem(
    413,
    'too-large',
    say((words) => words.bodyTooLarge),
    atFault(
      'body',
      say((words) => words.isTooLarge),
    ),
  ),
  'json.too.complex': new Problem(
    400,
    'too-complex',
    say((words) => words.tooComplex),
    atFault(
      'body',
      say((words) => words.isTooComplex),
    ),
  ),
  'encoding.unsupported': new Problem(
    415,
    'encoding-unsupported',
    say((words) => words.encoding),
  ),
  'charset.unsupported': new Problem(
    415,
    'charset-unsupported',
    say((words) => words.charset),
  ),
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
  new Problem(
    status,
    'unreadable',
    say((words) => words.unreadable),
    atFault(
      'body',
      say((words) => words.cannotBeRead),
    ),
  );

const unexpected = (): Problem =>
  new Problem(
    500,
    'unexpected',
    say((words) => words.unexpected),
  );

const toAnswer = (error: unknown, describe: (error: unknown) => Refusal | null): ProblemAnswer | null => {
  if (error instanceof Problem) return error;
  const refusal = describe(error);
  if (refusal) {
    const { kind, details: extras, ...told } = refusal;
    return { ...told, status: statusOf[kind], extras };
  }
  if (error instanceof URIError) return notFound();
  const problem = hasType(error) ? bodyParserProblems[error.type] : undefined;
  return problem ?? (isClientFault(error) ? unreadable(error.status) : null);
};

/** What a route may have said of an answer before it failed: of the refusal it is not true. */
const ofTheAnswerMeant = [
  'Content-Disposition',
  'Content-Encoding',
  'Content-Language',
  'Content-Range',
  'Accept-Ranges',
  'ETag',
  'Last-Modified',
];

/** What an answer says besides: as much as somebody can read, whatever was asked, and only that is put into words. */
const withEnd = (
  { retryAfterSeconds: _header, fields: all, missing, ...extras }: ProblemExtras,
  language: string,
) => {
  const cut = {
    ...(all && { fields: all.slice(0, mostFields) }),
    ...(missing && { missing: missing.slice(0, mostEntries) }),
  };
  const { fields, ...others } = extrasIn({ ...extras, ...cut }, language);
  return { ...(bounded(others) as object), ...(fields && { fields: bounded(fields) }) };
};

/** The same fields for a line in the log, which is English. */
const fieldsForLog = ({ fields }: ProblemExtras) => withEnd({ ...(fields && { fields }) }, 'en');

/**
 * Ends the connection with the answer, so that the rest of a body that is too large is not read: no form of ours sends one
 * (a file, which somebody may choose too large, has readers of its own and is read to its end, or its refusal would not be seen).
 */
const leaveUnread = (response: Response): void => void response.set('Connection', 'close');

/**
 * The only place where errors become answers, in the language of whoever asks. What it does not know is a fault of ours: logged in full, told in brief. Who is
 * told to come back later is told after a moment.
 */
export const createErrorHandler = (
  describe: (error: unknown) => Refusal | null,
  logger: Logger,
  hold: HoldBack = holdBack(),
): ErrorRequestHandler => {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = toAnswer(error, describe);
    // Routes that come before the request log have no id yet.
    const correlationId = response.get('X-Correlation-Id') ?? randomUUID();
    const facts = { correlationId, method: request.method, path: brief(request.path, 200) };
    const problem = known ?? unexpected();
    const language = languageFor(request, problem.text);
    const detail = brief(problem.text.en, 500);
    if (!known) logger.error({ ...facts, err: error }, 'unexpected error');
    else if (known.cause) logger.warn({ ...facts, code: known.code, err: known.cause }, detail);
    else logger.info({ ...facts, code: known.code, ...fieldsForLog(known.extras) }, detail);
    for (const name of ofTheAnswerMeant) response.removeHeader(name);
    sayLanguage(response, language).set('Cache-Control', 'no-store');
    if (problem === bodyParserProblems['entity.too.large']) leaveUnread(response);
    const answer = (): void => {
      // Who waited may be gone by now.
      if (response.headersSent || response.destroyed) return;
      response
        .status(problem.status)
        .type(problemType)
        .json({
          type: `about:blank`,
          title: inLanguage(problem.title, language),
          status: problem.status,
          detail: brief(inLanguage(problem.text, language), 500),
          code: problem.code,
          correlationId,
          ...withEnd(problem.extras, language),
        });
    };
    const { retryAfterSeconds } = problem.extras;
    if (retryAfterSeconds) {
      response.set('Retry-After', String(retryAfterSeconds));
      hold(answer);
    } else answer();
  };
};

export const unknownApiPath: RequestHandler = () => {
  throw notFound();
};
