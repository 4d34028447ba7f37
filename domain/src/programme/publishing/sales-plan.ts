import type { ChartIndex } from '@parterre/seating/chart-index';
import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { EventId, TicketCategoryId } from '../../ids.ts';
import type { Event } from '../events/event.ts';
import { placesPerCustomer } from '../events/places-per-customer.ts';
import { categoryOfSeat, entryOf, type SeatAssignments } from '../events/seat-assignment.ts';
import type { TicketCategory } from '../events/ticket-category.ts';

/** An event whose chart is decided. */
export type PlannedEvent = Event & { readonly chartVersion: number };

/**
 * All that selling needs to know about an event. Prices and seats do not change while the event is published; its words,
 * its status, its limit and whether single seats may be left do.
 */
export type SalesPlan = {
  readonly event: PlannedEvent;
  /** Tickets that one customer may have, held and bought; null for as many as they like. */
  readonly placesPerCustomer: number | null;
  readonly categories: ReadonlyMap<TicketCategoryId, TicketCategory>;
  readonly chart: SeatLayout;
  readonly assignments: SeatAssignments;
  /** Null: not for sale. Undefined: no such seat. */
  readonly categoryOf: (seatId: string) => TicketCategoryId | null | undefined;
  /** By the seat's index. Null: not for sale. */
  readonly categoryAt: (index: number) => TicketCategoryId | null;
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

/** The same prices and seats, for the event as it is by now. */
export const planAsOf = (plan: SalesPlan, event: PlannedEvent): SalesPlan => ({
  ...plan,
  event,
  placesPerCustomer: placesPerCustomer(event, plan.categories.values()),
});

export const planSales = (
  event: PlannedEvent,
  categories: readonly TicketCategory[],
  chart: SeatLayout,
  assignments: SeatAssignments,
): SalesPlan => {
  const bySeat = categoriesOfSeats(chart, assignments);
  return {
    event,
    placesPerCustomer: placesPerCustomer(event, categories),
    categories: new Map(categories.map((category) => [category.id, category])),
    assignments,
    chart,
    categoryOf: (seatId) => {
      const index = chart.indexOf(seatId);
      return index === undefined ? undefined : bySeat[index];
    },
    categoryAt: (index) => bySeat[index] ?? null,
    categoryOfArea: (areaId) =>
      chart.area(areaId) ? (entryOf(assignments.areas, areaId) ?? null) : undefined,
  };
};
