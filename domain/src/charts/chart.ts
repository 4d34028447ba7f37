import { z } from 'zod';

/** Ids in a chart are short, URL-safe and never contain the `/` that joins them into a seat id. */
const chartId = z.string().regex(/^[A-Za-z0-9-]{1,32}$/);

const point = z.tuple([z.number(), z.number()]);
const outline = z.array(point).min(3);

export const seatMark = z.enum(['accessible', 'companion', 'restricted']);
export type SeatMark = z.infer<typeof seatMark>;

/**
 * One row as parallel lists: the n-th seat number stands at `x[n]`, `y[n]` and is turned by
 * `turn[n]` degrees (0 faces towards negative y, clockwise positive). Coordinates are in chart
 * units; neighbouring seats are about 24 units apart.
 */
export const chartRow = z
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
    'every seat of a row needs x, y and turn',
  )
  .refine((row) => new Set(row.seats).size === row.seats.length, 'a seat number occurs twice in a row');
export type ChartRow = z.infer<typeof chartRow>;

export const chartSection = z.strictObject({
  id: chartId,
  name: z.string().min(1).max(60),
  outline,
  rows: z.array(chartRow).min(1),
});
export type ChartSection = z.infer<typeof chartSection>;

export const chartArea = z.strictObject({
  id: chartId,
  name: z.string().min(1).max(60),
  capacity: z.int().min(1).max(100_000),
  outline,
});
export type ChartArea = z.infer<typeof chartArea>;

/** The drawing of a venue. Immutable per version; the order of sections, rows and seats is the order of seat indexes. */
export const chart = z.strictObject({
  version: z.int().min(1),
  width: z.number().positive(),
  height: z.number().positive(),
  stage: z.strictObject({ label: z.string(), outline }).nullable(),
  sections: z.array(chartSection),
  areas: z.array(chartArea),
});
export type Chart = z.infer<typeof chart>;

/** A chart before it has become a version of a venue's. */
export type Drawing = Omit<Chart, 'version'>;
export type Point = readonly [x: number, y: number];
