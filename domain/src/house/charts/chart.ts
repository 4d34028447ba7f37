import { type Chart, type ChartRow, type SeatAttribute, seatAttributes } from '@parterre/seating/chart';
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

/**
 * Rules for what people read of a chart (of places, of the stage, and at rows and seats), for what a seat may be, and for
 * what is not known.
 */
type Rules = Readonly<Record<'place' | 'stage' | 'label', z.ZodType<string>>> & {
  readonly attributes: z.ZodType<SeatAttribute[]>;
  readonly object: typeof z.strictObject | typeof z.object;
};

const knownAttributes = z
  .array(seatAttribute)
  .min(1)
  .max(seatAttributes.length)
  .refine((all) => isUnlike(all));

const isKnown = (attribute: string): attribute is SeatAttribute =>
  seatAttributes.some((known) => known === attribute);

/**
 * Names of before there was a rule for them are read as they are. What a later release has written besides is left out:
 * while both run, or after a roll-back, the chart still opens.
 */
const asStored: Rules = {
  place: z.string().min(1).max(longest.name),
  stage: z.string(),
  label: z.string().min(1).max(longest.label),
  attributes: z
    .array(z.string())
    .min(1)
    .refine((all) => isUnlike(all))
    .transform((all) => all.filter(isKnown)),
  object: z.object,
};

/** As this release stores and sends it. */
const asSent: Rules = { ...asStored, attributes: knownAttributes, object: z.strictObject };

const asNew: Rules = {
  place: line({ max: longest.name }),
  stage: line({ max: longest.name }),
  label: line({ max: longest.label }),
  attributes: knownAttributes,
  object: z.strictObject,
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

const chartRow = ({ label, attributes, object }: Rules) =>
  object({
    ...placedSeats,
    label,
    labels: z.array(label).optional(),
    aisles: z.array(z.int().min(0)),
    attributes: z.record(z.string(), attributes).optional(),
  })
    .refine(placesAreThere, placeOfSeats)
    .refine(({ seats, labels = seats }) => labels.length === seats.length, placeOfSeats)
    .refine(({ seats, labels = seats }) => isUnlike(seats) && isUnlike(labels), numberTwice)
    .refine(aislesAreWithin, says(say((words) => words.field.aislesOfRow)))
    .refine(
      ({ seats, attributes = {} }) => Object.keys(attributes).every((seat) => seats.includes(seat)),
      says(say((words) => words.field.attributesOfNoSeat)),
    );

const frame = ({ place, stage, object }: Rules) => ({
  version: z.int().min(1),
  width: z.number().positive(),
  height: z.number().positive(),
  stage: object({ label: stage, outline }).nullable(),
  areas: z.array(object({ id: chartId, name: place, capacity: z.int().min(1).max(100_000), outline })),
});

const chartNamed = (rules: Rules) =>
  rules.object({
    format: z.literal(2),
    ...frame(rules),
    focus: point.nullable(),
    sections: z.array(
      rules.object({
        id: chartId,
        name: rules.place,
        outline,
        focus: point.optional(),
        rows: z.array(chartRow(rules)).min(1),
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
export const storedChart = z.union([chartNamed(asSent), chartOfFormat1]) satisfies z.ZodType<StoredChart>;

/** Whatever is stored, as it is read today. */
export const chart = z.union([chartNamed(asStored), chartOfFormat1]).transform(readChart);

/** The drawing of a venue that becomes a version of its own. */
export const newChart = chartNamed(asNew);
