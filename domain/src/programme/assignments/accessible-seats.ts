import type { ChartIndex } from '@parterre/seating/chart-index';
import { categoryOfSeat, entryOf, type SeatAssignments } from '../events/seat-assignment.ts';

/** Whether an accessible seat is for sale. */
export const sellsAccessibleSeats = (chart: ChartIndex, { sections }: SeatAssignments): boolean =>
  chart.rows.some(({ sectionId, rowId, attributes }) => {
    const assignment = entryOf(sections, sectionId);
    return Object.entries(attributes).some(
      ([seat, own]) =>
        own.includes('accessible') &&
        assignment &&
        typeof categoryOfSeat(assignment, rowId, seat) === 'string',
    );
  });
