import { type Chart, type ChartRow, seatAttributes } from '@parterre/seating/chart';
import { type ChartOfFormat1, readChart, type StoredChart } from '@parterre/seating/stored-chart';
import { z } from 'zod';
import { line } from '../../text.ts';
import { says } from '../../words/says.ts';
import { say } from '../words/house-words.ts';

/** Ids in a chart are short, URL-safe and never contain the `/` that joins them into a seat id. */
const chartId = z.string().regex(/^[A-Za-z0-9-]{1,32}$/);

const point = z.tuple([z.number(), z.number()]);
const outline = z.array(point).min(3);

export const seatAttribute = z.enum(seatAttributes);

const longest = { name: 60, label: 20 };

/** Rules for what people read of a chart: of places, of the stage, and at rows and seats. */
type Names = Readonly<Record<'place' | 'stage' | 'label', z.ZodType<string>>>;

/** Names of before there was a rule for them are read as they are. */
const asStored: Names = {
  place: z.string().min(1).max(longest.name),
  stage: z.string(),
  label: z.string().min(1).max(longest.label),
};

const asNew: Names = {
  place: line({ max: longest.name }),
  stage: line({ max: longest.name }),
  label: line({ max: longest.label }),
};

/** Coordinates are in chart units. */
const placedSeats = {
  id: chartId,
  seats: z.array(chartId).min(1).max(200),
  x: z.array(z.number()),
  y: z.array(z.number()),
  turn: z.array(z.number()),
};

const isUnlike = (names: readonly string[]): boolean => new Set(names).size === names.length;

type Placed = Pick<ChartRow, 'seats' | 'x' | 'y' | 'turn'>;

const placesAreThere = ({ seats, x, y, turn }: Placed): boolean =>
  [x, y, turn].every((list) => list.length === seats.length);

const placeOfSeats = says(say((words) => words.field.placeOfSeats));
const numberTwice = says(say((words) => words.field.numberTwice));

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, n) => n === 0 || number > (numbers[n - 1] ?? number));

const aislesAreWithin = ({ aisles, seats }: ChartRow): boolean =>
  isAscending(aisles) && (aisles.at(-1) ?? -1) < seats.length - 1;

const chartRow = ({ label }: Names) =>
  z
    .strictObject({
      ...placedSeats,
      label,
      labels: z.array(label).optional(),
      aisles: z.array(z.int().min(0)),
      attributes: z
        .record(z.string(), z.array(seatAttribute).min(1).max(seatAttributes.length).refine(isUnlike))
        .optional(),
    })
    .refine(placesAreThere, placeOfSeats)
    .refine(({ seats, labels = seats }) => labels.length === seats.length, placeOfSeats)
    .refine(({ seats, labels = seats }) => isUnlike(seats) && isUnlike(labels), numberTwice)
    .refine(aislesAreWithin, says(say((words) => words.field.aislesOfRow)))
    .refine(
      ({ seats, attributes = {} }) => Object.keys(attributes).every((seat) => seats.includes(seat)),
      says(say((words) => words.field.attributesOfNoSeat)),
    );

const frame = ({ place, stage }: Names) => ({
  version: z.int().min(1),
  width: z.number().positive(),
  height: z.number().positive(),
  stage: z.strictObject({ label: stage, outline }).nullable(),
  areas: z.array(
    z.strictObject({ id: chartId, name: place, capacity: z.int().min(1).max(100_000), outline }),
  ),
});

const chartNamed = (names: Names) =>
  z.strictObject({
    format: z.literal(2),
    ...frame(names),
    focus: point.nullable(),
    sections: z.array(
      z.strictObject({
        id: chartId,
        name: names.place,
        outline,
        focus: point.optional(),
        rows: z.array(chartRow(names)).min(1),
      }),
    ),
  }) satisfies z.ZodType<Chart>;

const rowOfFormat1 = z
  .strictObject({
    ...placedSeats,
    marks: z.record(z.string(), z.enum(['accessible', 'companion', 'restricted'])).optional(),
  })
  .refine(placesAreThere, placeOfSeats)
  .refine(({ seats }) => isUnlike(seats), numberTwice);

const chartOfFormat1 = z.strictObject({
  ...frame(asStored),
  sections: z.array(
    z.strictObject({ id: chartId, name: asStored.place, outline, rows: z.array(rowOfFormat1).min(1) }),
  ),
}) satisfies z.ZodType<ChartOfFormat1>;

/** The drawing of a venue as it is stored and sent: in the format that was usual when it was published. */
export const storedChart = z.union([chartNamed(asStored), chartOfFormat1]) satisfies z.ZodType<StoredChart>;

/** Whatever is stored, as it is read today. */
export const chart = storedChart.transform(readChart);

/** The drawing of a venue that becomes a version of its own. */
export const newChart = chartNamed(asNew);
