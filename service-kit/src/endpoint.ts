import type { ZodType } from 'zod';
import type { JsonLimits } from './json-size.ts';

/**
 * One operation of an API: what it takes, what it answers and who may call it. Routes, request validation, the
 * OpenAPI document and the role matrix are all made from it.
 */
export type Endpoint<
  Access extends string = string,
  Params extends ZodType = ZodType,
  Query extends ZodType = ZodType,
  Body extends ZodType = ZodType,
  Response extends ZodType = ZodType,
> = {
  /** OpenAPI's operationId, e.g. `holdSeats`. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With Express' parameters: `/api/events/:eventId`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** What a successful answer carries; absent where there is no body or where it is not JSON (`produces`). */
  readonly response?: Response;
  /** Status of success, 200 unless said. */
  readonly status?: number;
  /** Media type of an answer that is not JSON. */
  readonly produces?: string;
  /** What caches may do with the answer, as `Cache-Control` says it. Nobody keeps it unless this is said. */
  readonly caching?: string;
  /** Media type of a request that is not JSON; the route reads it itself. */
  readonly consumes?: string;
  /** How large a body may be, where `usualJson` is too little. */
  readonly limits?: JsonLimits;
  /** Whether the client must send an `Idempotency-Key`. */
  readonly idempotent?: boolean;
  /** Codes of the refusals that a client should expect, besides the ones any operation can give. */
  readonly refusals?: readonly string[];
};

/** Keeps the literal types of an endpoint's schemas. */
export const endpoint = <
  const Access extends string,
  Params extends ZodType,
  Query extends ZodType,
  Body extends ZodType,
  Response extends ZodType,
>(
  definition: Endpoint<Access, Params, Query, Body, Response>,
): Endpoint<Access, Params, Query, Body, Response> => definition;
