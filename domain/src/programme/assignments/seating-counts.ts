import type { ChartIndex } from '@parterre/seating/chart-index';
import type { TicketCategoryId } from '../../ids.ts';
import type { Money } from '../../money.ts';
import { sum, times } from '../../money.ts';
import type { EventDossier } from '../events/event-dossier.ts';
import {
  categoryOfSeat,
  entryOf,
  type SeatAssignments,
  type SeatCategory,
} from '../events/seat-assignment.ts';

export type SeatingCounts = {
  readonly places: number;
  readonly assigned: number;
  readonly notForSale: number;
  readonly undecided: number;
  readonly byCategory: ReadonlyMap<TicketCategoryId, number>;
};

/** How many seats and places belong to what. */
export const countSeating = (chart: ChartIndex, { sections, areas }: SeatAssignments): SeatingCounts => {
  const tally = new Map<SeatCategory, number>();
  const add = (category: SeatCategory, count: number) =>
    tally.set(category, (tally.get(category) ?? 0) + count);
  for (const row of chart.rows) {
    const assignment = entryOf(sections, row.sectionId);
    for (const seat of row.seats) add(assignment && categoryOfSeat(assignment, row.rowId, seat), 1);
  }
  for (const area of chart.chart.areas) add(entryOf(areas, area.id), area.capacity);

  const [notForSale, undecided] = [tally.get(null) ?? 0, tally.get(undefined) ?? 0];
  const byCategory = new Map(
    [...tally].flatMap(([category, count]) => (category ? [[category, count]] : [])),
  );
  return {
    places: chart.placeCount,
    assigned: chart.placeCount - notForSale - undecided,
    notForSale,
    undecided,
    byCategory,
  };
};

/** What a sold-out house brings. */
export const revenueIfSoldOut = (
  { event, categories }: Pick<EventDossier, 'event' | 'categories'>,
  { byCategory }: SeatingCounts,
): Money =>
  sum(
    event.currency,
    categories.map(({ id, price }) => times(price, byCategory.get(id) ?? 0)),
  );
