import type { IRouter, Request, RequestHandler, Response } from 'express';
import express from 'express';
import { type output, strictObject, type ZodType, type input as ZodInput } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { isWithin, type JsonLimits, usualJson } from './json-size.ts';
import { plainWords } from './plain-words.ts';
import { atFault, type FieldProblem, Problem } from './problem.ts';
import { say } from './words/kit-words.ts';
import { isText, type Text } from './words/text.ts';

/** Who is calling, by the access that an endpoint asks for. Each check throws a refusal when the caller may not. */
export type AccessChecks = Record<string, (request: Request) => unknown>;

/** A router, or the app itself for what must be quick. */
export type RouteTarget = Pick<IRouter, Endpoint['method']>;

export type Input<Caller, Params extends ZodType, Query extends ZodType, Body extends ZodType> = {
  readonly caller: Caller;
  readonly params: output<Params>;
  readonly query: output<Query>;
  readonly body: output<Body>;
  /** The client's `Idempotency-Key`; empty where the endpoint does not ask for one. */
  readonly idempotencyKey: string;
};

/** Said by the reader of bodies with its own kind of error; the error handler knows these types. */
const unreadable = (type: string) => Object.assign(new Error(type), { type });

const readJson = (limits: JsonLimits): RequestHandler =>
  express.json({
    limit: limits.bytes,
    strict: true,
    verify: (_request, _response, bytes, encoding) => {
      if (encoding !== 'utf-8') throw unreadable('charset.unsupported');
      if (!isWithin(limits, bytes)) throw unreadable('json.too.complex');
    },
  });

const jsonExpected = () =>
  new Problem(
    415,
    'json-expected',
    say((words) => words.jsonExpected),
    atFault(
      'Content-Type',
      say((words) => words.notJson),
    ),
  );

const requireJson: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json')) throw jsonExpected();
  next();
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What an issue says in every language; where nobody has put it into words, what Zod says. */
const textOf = (issue: Issue): Text =>
  'text' in issue && isText(issue.text) ? issue.text : { en: issue.message };

const unknownKey = say(({ field }) => field.unknown);

/** Unknown keys are told one by one, as Zod tells all of them with each. */
const problemsOf = (issues: readonly Issue[], part: string): FieldProblem[] => {
  const named = (path: readonly PropertyKey[]) => path.map(String).join('.') || part;
  return issues.flatMap((issue) =>
    'keys' in issue && Array.isArray(issue.keys)
      ? issue.keys.map((key) => ({ field: named([...issue.path, key]), message: unknownKey }))
      : [{ field: named(issue.path), message: textOf(issue) }],
  );
};

const parsePart = <Schema extends ZodType>(
  schema: Schema | undefined,
  value: unknown,
  part: string,
): output<Schema> => {
  // An endpoint without a schema for a part gets `undefined`: its type is unknown, so nothing can be read from it.
  if (!schema) return undefined as output<Schema>;
  const result = schema.safeParse(value, { error: plainWords });
  if (result.success) return result.data;
  const fields = problemsOf(result.error.issues, part);
  if (part === 'path')
    throw new Problem(
      404,
      'not-found',
      say((words) => words.notFound),
      { fields },
    );
  throw new Problem(
    422,
    'invalid-input',
    say((words) => words.invalidInput),
    { fields },
  );
};

const nothing = strictObject({});

const refuseQuery: RequestHandler = (request, _response, next) => {
  if (request.url.includes('?')) parsePart(nothing, request.query, 'query');
  next();
};

const requireJsonIfAny: RequestHandler = (request, response, next) => {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  if (length === '0' && !encoding) next();
  else requireJson(request, response, next);
};

const refuseFields: RequestHandler = (request, _response, next) => {
  parsePart(nothing, request.body ?? {}, 'body');
  next();
};

/** Reads what an endpoint takes as JSON, and refuses what it does not take at all. */
const readers = ({ method, query, body, consumes, limits = usualJson }: Endpoint): RequestHandler[] => {
  const read = readJson(limits);
  const ofBody = body ? [requireJson, read] : [requireJsonIfAny, read, refuseFields];
  return [...(query ? [] : [refuseQuery]), ...(consumes || method === 'get' ? [] : ofBody)];
};

const keyPattern = /^[A-Za-z0-9_-]{8,64}$/;

const readIdempotencyKey = (definition: Endpoint, request: Request): string => {
  if (!definition.idempotent) return '';
  const key = request.get('Idempotency-Key') ?? '';
  if (keyPattern.test(key)) return key;
  throw new Problem(
    400,
    'idempotency-key-missing',
    say((words) => words.idempotencyKeyMissing),
    atFault(
      'Idempotency-Key',
      say((words) => words.idempotencyKey),
    ),
  );
};

/**
 * Makes the two functions that put endpoints on a router. `route` answers what its handler returns as JSON;
 * `rawRoute` leaves the answer to the handler (files, streams, cookies beside a body).
 */
export const createRoutes = <Checks extends AccessChecks>(checks: Checks) => {
  const rawRoute = <
    Access extends keyof Checks & string,
    Params extends ZodType,
    Query extends ZodType,
    Body extends ZodType,
    Answer extends ZodType,
  >(
    router: RouteTarget,
    definition: Endpoint<Access, Params, Query, Body, Answer>,
    handle: (
      input: Input<Awaited<ReturnType<Checks[Access]>>, Params, Query, Body>,
      response: Response,
      request: Request,
    ) => unknown,
    ...before: RequestHandler[]
  ): void => {
    const check = checks[definition.access];
    if (!check) throw new TypeError(`no access check for ${definition.access}`);
    const authorize: RequestHandler = (request, response, next) => {
      const admit = (caller: unknown): void => {
        response.locals.caller = caller;
        next();
      };
      const caller = check(request);
      if (caller instanceof Promise) return caller.then(admit);
      admit(caller);
      return undefined;
    };
    router[definition.method](
      definition.path,
      authorize,
      ...readers(definition),
      ...before,
      async (request, response) => {
        response.set('Cache-Control', definition.caching ?? 'no-store');
        await handle(
          {
            caller: response.locals.caller as Awaited<ReturnType<Checks[Access]>>,
            params: parsePart(definition.params, request.params, 'path'),
            // Express reads the query anew whenever it is asked for it.
            query: parsePart(definition.query, definition.query && request.query, 'query'),
            body: parsePart(definition.body, request.body, 'body'),
            idempotencyKey: readIdempotencyKey(definition, request),
          },
          response,
          request,
        );
      },
    );
  };

  const route = <
    Access extends keyof Checks & string,
    Params extends ZodType,
    Query extends ZodType,
    Body extends ZodType,
    Answer extends ZodType,
  >(
    router: RouteTarget,
    definition: Endpoint<Access, Params, Query, Body, Answer>,
    handle: (
      input: Input<Awaited<ReturnType<Checks[Access]>>, Params, Query, Body>,
      request: Request,
    ) => Promise<ZodInput<Answer>> | ZodInput<Answer>,
  ): void =>
    rawRoute(router, definition, async (input, response, request) => {
      const answer = await handle(input, request);
      response.status(definition.status ?? (definition.response ? 200 : 204));
      if (definition.response) response.json(answer);
      else response.end();
    });

  return { route, rawRoute };
};
