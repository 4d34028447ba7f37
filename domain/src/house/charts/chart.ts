import { type Chart, seatMarks } from '@parterre/seating/chart';
import { z } from 'zod';
import { line } from '../../text.ts';
import { says } from '../../words/says.ts';
import { say } from '../words/house-words.ts';

/** Ids in a chart are short, URL-safe and never contain the `/` that joins them into a seat id. */
const chartId = z.string().regex(/^[A-Za-z0-9-]{1,32}$/);

const point = z.tuple([z.number(), z.number()]);
const outline = z.array(point).min(3);

export const seatMark = z.enum(seatMarks);

/** Coordinates are in chart units. */
const chartRow = z
  .strictObject({
    id: chartId,
    seats: z.array(chartId).min(1).max(200),
    x: z.array(z.number()),
    y: z.array(z.number()),
    turn: z.array(z.number()),
    marks: z.record(z.string(), seatMark).optional(),
  })
  .refine(
    (row) => [row.x, row.y, row.turn].every((list) => list.length === row.seats.length),
    says(say((words) => words.field.placeOfSeats)),
  )
  .refine(
    (row) => new Set(row.seats).size === row.seats.length,
    says(say((words) => words.field.numberTwice)),
  );

/** A chart whose names follow a rule. */
const chartNamed = (names: { readonly place: z.ZodType<string>; readonly stage: z.ZodType<string> }) =>
  z.strictObject({
    version: z.int().min(1),
    width: z.number().positive(),
    height: z.number().positive(),
    stage: z.strictObject({ label: names.stage, outline }).nullable(),
    sections: z.array(
      z.strictObject({ id: chartId, name: names.place, outline, rows: z.array(chartRow).min(1) }),
    ),
    areas: z.array(
      z.strictObject({
        id: chartId,
        name: names.place,
        capacity: z.int().min(1).max(100_000),
        outline,
      }),
    ),
  }) satisfies z.ZodType<Chart>;

/** The drawing of a venue as it is stored: names of before there was a rule for them are read as they are. */
export const chart = chartNamed({ place: z.string().min(1).max(60), stage: z.string() });

/** The drawing of a venue that becomes a version of its own. */
export const newChart = chartNamed({ place: line({ max: 60 }), stage: line({ max: 60 }) });
