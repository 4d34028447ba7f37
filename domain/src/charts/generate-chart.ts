import { z } from 'zod';

/** The kinds of venue that can be drawn without a file. */
export const generatorRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arena') }),
  z.strictObject({ kind: z.literal('club'), standing: z.int().min(10).max(20_000) }),
  z.strictObject({ kind: z.literal('room'), capacity: z.int().min(1).max(100_000) }),
]);
export type GeneratorRequest = z.infer<typeof generatorRequest>;
