import type { ChartIndex } from '../charts/chart-index.ts';
import type { EventId, TicketCategoryId } from '../ids.ts';
import type { Event } from './event.ts';
import { categoryOfSeat, entryOf, type SeatAssignments } from './seat-assignment.ts';
import type { TicketCategory } from './ticket-category.ts';

/** An event whose chart is decided. */
export type PlannedEvent = Event & { readonly chartVersion: number };

/** All that selling needs to know about an event. Does not change while the event is published, but for its status. */
export type SalesPlan = {
  readonly event: PlannedEvent;
  readonly categories: ReadonlyMap<TicketCategoryId, TicketCategory>;
  readonly chart: ChartIndex;
  readonly assignments: SeatAssignments;
  /** Null: not for sale. Undefined: no such seat. */
  readonly categoryOf: (seatId: string) => TicketCategoryId | null | undefined;
  /** Null: not for sale. Undefined: no such area. */
  readonly categoryOfArea: (areaId: string) => TicketCategoryId | null | undefined;
};

/** Plans of published and past events; drafts have none. Answers from memory when asked again within seconds. */
export type SalesPlans = { readonly get: (eventId: EventId) => Promise<SalesPlan | null> };

/** By seat index: the category, or null when the seat is not for sale. */
const categoriesOfSeats = (chart: ChartIndex, { sections }: SeatAssignments): (TicketCategoryId | null)[] =>
  chart.rows.flatMap(({ sectionId, rowId, seats }) => {
    const assignment = entryOf(sections, sectionId);
    return seats.map((seat) => (assignment && categoryOfSeat(assignment, rowId, seat)) ?? null);
  });

export const planSales = (
  event: PlannedEvent,
  categories: readonly TicketCategory[],
  chart: ChartIndex,
  assignments: SeatAssignments,
): SalesPlan => {
  const bySeat = categoriesOfSeats(chart, assignments);
  return {
    event,
    categories: new Map(categories.map((category) => [category.id, category])),
    assignments,
    chart,
    categoryOf: (seatId) => {
      const index = chart.indexOf(seatId);
      return index === undefined ? undefined : bySeat[index];
    },
    categoryOfArea: (areaId) =>
      chart.area(areaId) ? (entryOf(assignments.areas, areaId) ?? null) : undefined,
  };
};
