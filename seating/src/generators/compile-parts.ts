import { boundsOf } from '../bounds.ts';
import type { ChartArea, ChartSection, CompiledChart, Point, SeatAttribute, Stage } from '../chart.ts';
import { focusBefore } from '../focus.ts';

/** Between the drawing and its edge. */
const margin = 60;

export type PlacedSeat = {
  readonly number: string;
  readonly at: Point;
  /** Degrees; 0 faces towards negative y, clockwise positive. */
  readonly turn: number;
  readonly attributes?: readonly SeatAttribute[] | undefined;
};
/** Seats side by side, without an aisle between them: generators begin another section behind one. */
export type PlacedRow = { readonly id: string; readonly seats: readonly PlacedSeat[] };
export type PlacedSection = {
  readonly id: string;
  readonly name: string;
  readonly outline: readonly Point[];
  readonly rows: readonly PlacedRow[];
};
export type PlacedArea = Omit<ChartArea, 'outline'> & { readonly outline: readonly Point[] };

type Parts = {
  readonly sections: readonly PlacedSection[];
  readonly areas: readonly PlacedArea[];
  readonly stage: Stage | null;
};

/** A tenth of a unit is finer than any screen; more digits would only be bytes. */
const round = (value: number): number => Math.round(value * 10) / 10;

const attributesOf = (seats: readonly PlacedSeat[]) => {
  const special = seats.flatMap(({ number, attributes }) =>
    attributes?.length ? [[number, attributes] as const] : [],
  );
  return special.length > 0 ? { attributes: Object.fromEntries(special) } : {};
};

/** Puts the parts together, moved so that everything lies between (0, 0) and (width, height). */
export const compileParts = ({ sections, areas, stage }: Parts): CompiledChart => {
  const { left, top, right, bottom } = boundsOf(
    [...sections, ...areas, ...(stage ? [stage] : [])].flatMap(({ outline }) => outline),
  );
  const move = ([x, y]: Point): [number, number] => [round(x - left + margin), round(y - top + margin)];
  const drawSection = ({ id, name, outline, rows }: PlacedSection): ChartSection => ({
    id,
    name,
    outline: outline.map(move),
    rows: rows.map((row) => {
      const points = row.seats.map(({ at }) => move(at));
      return {
        id: row.id,
        label: row.id,
        seats: row.seats.map(({ number }) => number),
        x: points.map(([x]) => x),
        y: points.map(([, y]) => y),
        turn: row.seats.map(({ turn }) => round(turn)),
        aisles: [],
        ...attributesOf(row.seats),
      };
    }),
  });
  const drawnStage = stage && { label: stage.label, outline: stage.outline.map(move) };
  return {
    format: 2,
    width: round(right - left + 2 * margin),
    height: round(bottom - top + 2 * margin),
    stage: drawnStage,
    focus: focusBefore(drawnStage),
    sections: sections.map(drawSection),
    areas: areas.map((area) => ({ ...area, outline: area.outline.map(move) })),
  };
};
