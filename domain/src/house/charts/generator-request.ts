import type { Drawing } from '@parterre/seating/drawing';
import { z } from 'zod';
import { says } from '../../words/says.ts';
import { say } from '../words/house-words.ts';

/** How the seats of a row are numbered. Left and right are those of somebody who looks at the stage. */
const seatNumbering = {
  /** On through the whole row; anew in each block; or odd and even numbers outwards from the middle. */
  numbering: z.enum(['row', 'block', 'odd-even']).default('row'),
  /** The side on which number 1 is, or the odd numbers. */
  numberedFrom: z.enum(['left', 'right']).default('left'),
};

const level = { rows: z.int().min(1).max(100), seats: z.int().min(1).max(200) };

/** A hall of rows that are all as long: what somebody says who has no plan of it at hand. Two numbers are enough. */
export const hallRequest = z
  .strictObject({
    kind: z.literal('hall'),
    ...level,
    /** From front to back through all rows; they divide the hall into blocks. */
    aisles: z.int().min(0).max(8).default(0),
    curve: z.enum(['straight', 'gentle', 'strong']).default('straight'),
    ...seatNumbering,
    /** The name of the row at the front: a letter or a number, and the others count on. */
    firstRow: z
      .string()
      .regex(/^(?:[A-Z]|[1-9]\d{0,2})$/, says(say((words) => words.field.firstRow)))
      .default('A'),
    /** Letters that no row is called by, such as those that look like digits. */
    skippedLetters: z
      .string()
      .regex(/^[A-Z]{0,20}$/, says(say((words) => words.field.skippedLetters)))
      .default('IO'),
    balcony: z.strictObject(level).nullable().default(null),
  })
  .refine(({ aisles, seats }) => aisles < seats, {
    path: ['aisles'],
    ...says(say((words) => words.field.aisles)),
  })
  .refine(({ aisles, balcony }) => !balcony || aisles < balcony.seats, {
    path: ['balcony', 'seats'],
    ...says(say((words) => words.field.balconySeats)),
  });

/** The kinds of venue that can be drawn without a file. */
export const generatorRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arena') }),
  z.strictObject({ kind: z.literal('club'), standing: z.int().min(10).max(20_000) }),
  z.strictObject({ kind: z.literal('room'), capacity: z.int().min(1).max(100_000) }),
  hallRequest,
]) satisfies z.ZodType<Drawing>;
export type GeneratorRequest = z.infer<typeof generatorRequest>;
