import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { Assigned, Assignments } from '../../../data/api.ts';

/** Some places that do not all belong to the same. */
export const mixed = Symbol('mixed');

/** What every seat and area of a chart belongs to, in the chart's order: an index into `categories`, or a mark. */
export interface SeatPlan {
  readonly categories: readonly string[];
  readonly seats: Uint8Array;
  readonly areas: Uint8Array;
}

export const undecidedMark = 255;
export const notForSaleMark = 254;

/** Some seats and areas, by their places in the chart. */
export interface Places {
  readonly seats: readonly number[];
  readonly areas: readonly number[];
}

export interface Stroke extends Places {
  readonly to: Assigned;
}

export function planOf(
  layout: SeatLayout,
  { sections, areas }: Assignments,
  categories: readonly string[],
): SeatPlan {
  const mark = marker(categories);
  const plan = {
    categories,
    seats: new Uint8Array(layout.seatCount).fill(undecidedMark),
    areas: Uint8Array.from(layout.areas, ({ id }) => mark(areas[id])),
  };
  for (const section of layout.sections) {
    const assigned = sections[section.id];
    if (!assigned) continue;
    for (const row of section.rows) {
      const ofRow = mostSpecific(assigned.rows[row.rowId], assigned.category);
      const ofSeats = assigned.seats[row.rowId];
      row.seats.forEach((number, n) => {
        plan.seats[row.firstIndex + n] = mark(mostSpecific(ofSeats?.[number], ofRow));
      });
    }
  }
  return plan;
}

/** The plan after a stroke of the brush. */
export function painted(plan: SeatPlan, { seats, areas, to }: Stroke): SeatPlan {
  const mark = marker(plan.categories)(to);
  const after = { ...plan, seats: plan.seats.slice(), areas: plan.areas.slice() };
  for (const seat of seats) after.seats[seat] = mark;
  for (const area of areas) after.areas[area] = mark;
  return after;
}

export function assignedTo(plan: SeatPlan, mark: number | undefined): Assigned {
  if (mark === notForSaleMark) return null;
  return mark === undefined ? undefined : plan.categories[mark];
}

/** The strokes that make everything in `places` what it was before: one for each thing that it was. */
export function undoOf(before: SeatPlan, { seats, areas }: Places): Stroke[] {
  const marks = new Set([
    ...seats.map((seat) => before.seats[seat]),
    ...areas.map((area) => before.areas[area]),
  ]);
  return [...marks].map((mark) => ({
    seats: seats.filter((seat) => before.seats[seat] === mark),
    areas: areas.filter((area) => before.areas[area] === mark),
    to: assignedTo(before, mark),
  }));
}

/** Only what a stroke would really change. */
export function changedBy(plan: SeatPlan, { seats, areas, to }: Stroke): Stroke {
  const mark = marker(plan.categories)(to);
  return {
    seats: seats.filter((seat) => plan.seats[seat] !== mark),
    areas: areas.filter((area) => plan.areas[area] !== mark),
    to,
  };
}

function marker(categories: readonly string[]): (assigned: Assigned) => number {
  const marks = new Map<Assigned, number>(categories.map((id, i) => [id, i]));
  marks.set(null, notForSaleMark);
  return (assigned) => marks.get(assigned) ?? undecidedMark;
}

/** `null` is a decision (not for sale); only what is not mentioned falls back. */
function mostSpecific(own: Assigned, wider: Assigned): Assigned {
  return own === undefined ? wider : own;
}
