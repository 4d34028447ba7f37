import { z, type ZodType } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Endpoint } from './endpoint.ts';
import { problemType } from './problem.ts';

/** What a refusal may tell besides, by the service that gives it. */
type Details = Readonly<Record<string, ZodType>>;

const problemWith = (details: Details) =>
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      code: z.string(),
      correlationId: z.string(),
      fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
      ...details,
      missing: z.array(z.object({ check: z.string(), message: z.string() })).optional(),
    })
    .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

const asObject = (schema: ZodType | undefined) => (schema instanceof z.ZodObject ? schema : undefined);

const headersOf = (definition: Endpoint) =>
  definition.idempotent ? z.object({ 'Idempotency-Key': z.string().min(8).max(64) }) : undefined;

const requestParams = (definition: Endpoint): NonNullable<ZodOpenApiOperationObject['requestParams']> => {
  const [path, query, header] = [
    asObject(definition.params),
    asObject(definition.query),
    headersOf(definition),
  ];
  return { ...(path && { path }), ...(query && { query }), ...(header && { header }) };
};

const content = (definition: Endpoint) => {
  if (definition.response) return { content: { 'application/json': { schema: definition.response } } };
  return definition.produces ? { content: { [definition.produces]: {} } } : {};
};

const operation = (definition: Endpoint, problem: ZodType): ZodOpenApiOperationObject => ({
  operationId: definition.id,
  summary: definition.summary,
  description: `For: ${definition.access}.${definition.refusals?.length ? ` Refusals: ${definition.refusals.join(', ')}.` : ''}`,
  requestParams: requestParams(definition),
  ...(definition.body && {
    requestBody: { content: { [definition.consumes ?? 'application/json']: { schema: definition.body } } },
  }),
  responses: {
    [`${definition.status ?? (definition.response || definition.produces ? 200 : 204)}`]: {
      description: 'done',
      ...content(definition),
    },
    default: { description: 'refused or failed', content: { [problemType]: { schema: problem } } },
  },
});

/** The OpenAPI 3.1 document of an API, made from its endpoints, which takes tens of milliseconds. */
export const openApiDocument = (title: string, endpoints: readonly Endpoint[], details: Details) => {
  const problem = problemWith(details);
  const paths: ZodOpenApiPathsObject = {};
  for (const definition of endpoints) {
    const path = definition.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [definition.method]: operation(definition, problem) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: { title, version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
  });
};

/** Its text, made when it is first asked for, and only then. */
export const openApiText = (
  title: string,
  endpoints: readonly Endpoint[],
  details: Details,
): (() => string) => {
  let text: string | undefined;
  return () => (text ??= JSON.stringify(openApiDocument(title, endpoints, details)));
};
