import { z } from 'zod';
import type { Text } from './words/catalogue.ts';

/** What a client is told besides the code, as an answer has it; the API's documents, and so the portals, know it from here. */
export const refusalDetails = {
  seats: z.array(z.string()).optional(),
  areas: z.array(z.string()).optional(),
  left: z.object({ places: z.int(), together: z.int(), split: z.boolean() }).optional().meta({
    description:
      'of what was asked for: places that are left, how many of them side by side, and whether all would fit in groups',
  }),
  instead: z
    .array(z.string())
    .optional()
    .meta({ description: 'of seat-left-alone: the whole choice of seats as it could be had' }),
};

type Told = z.infer<z.ZodObject<typeof refusalDetails>>;

type Unchanging<Value> = Value extends readonly (infer Item)[]
  ? readonly Item[]
  : { readonly [Key in keyof Value]: Value[Key] };

export type FieldProblem = { readonly field: string; readonly message: Text };

/** That, and what is put into words when it is answered: fields at fault, what is missing; when to come back. */
export type RefusalDetails = { readonly [Key in keyof Told]: Unchanging<Told[Key]> } & {
  readonly fields?: readonly FieldProblem[];
  readonly missing?: readonly { readonly check: string; readonly message: Text }[];
  readonly retryAfterSeconds?: number;
};
