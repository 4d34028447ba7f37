import { type ChartIndex, seatId } from '../charts/chart-index.ts';
import type { EventId, TicketCategoryId } from '../ids.ts';
import type { Event } from './event.ts';
import { categoryOfSeat, type SeatAssignments } from './seat-assignment.ts';
import type { TicketCategory } from './ticket-category.ts';

/** An event whose chart is decided. */
export type PlannedEvent = Event & { readonly chartVersion: number };

/** All that selling needs to know about an event. Does not change while the event is published, but for its status. */
export type SalesPlan = {
  readonly event: PlannedEvent;
  readonly categories: ReadonlyMap<TicketCategoryId, TicketCategory>;
  readonly chart: ChartIndex;
  /** Null: not for sale. Undefined: no such seat. */
  readonly categoryOf: (seatId: string) => TicketCategoryId | null | undefined;
  /** Null: not for sale. Undefined: no such area. */
  readonly categoryOfArea: (areaId: string) => TicketCategoryId | null | undefined;
};

/** Plans of published and past events; drafts have none. Answers from memory when asked again within seconds. */
export type SalesPlans = { readonly get: (eventId: EventId) => Promise<SalesPlan | null> };

const seatCategories = (chart: ChartIndex, assignments: SeatAssignments) =>
  new Map(
    chart.rows.flatMap((row) => {
      const assignment = assignments.sections[row.sectionId];
      return row.seats.map((seat): [string, TicketCategoryId | null] => [
        seatId(row.sectionId, row.rowId, seat),
        (assignment && categoryOfSeat(assignment, row.rowId, seat)) ?? null,
      ]);
    }),
  );

export const planSales = (
  event: PlannedEvent,
  categories: readonly TicketCategory[],
  chart: ChartIndex,
  assignments: SeatAssignments,
): SalesPlan => {
  const bySeat = seatCategories(chart, assignments);
  return {
    event,
    categories: new Map(categories.map((category) => [category.id, category])),
    chart,
    categoryOf: (id) => bySeat.get(id),
    categoryOfArea: (areaId) => (chart.area(areaId) ? (assignments.areas[areaId] ?? null) : undefined),
  };
};
