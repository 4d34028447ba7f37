import { z, type ZodRawShape } from 'zod';

/**
 * A fact that something happened, written in the commit that made it happen (elsewhere: domain event). Each aggregate has
 * its own kinds of it, and says which facts go with each; what carries news knows nothing of that. The five are what
 * CloudEvents 1.0 calls `id`, `type`, `dataschema`, `time` and `data` (https://cloudevents.io).
 */
export type News = {
  /** The same however often it is told. */
  readonly id: string;
  readonly kind: string;
  /** Of what its facts look like, by kind. */
  readonly version: number;
  /** When it happened: an instant. */
  readonly at: string;
  readonly facts: object;
};

/**
 * The schema of one kind of news, of version 1. Whatever else is written there is kept: a release that passes on what a
 * newer one wrote takes nothing away from it.
 */
export const newsOf = <Kind extends string, Facts extends ZodRawShape>(kind: Kind, facts: Facts) =>
  z.looseObject({
    id: z.string(),
    kind: z.literal(kind),
    version: z.literal(1),
    at: z.string(),
    facts: z.looseObject(facts),
  });
