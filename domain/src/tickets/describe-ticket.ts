import type { SeatMark } from '../charts/chart.ts';
import { markOf } from '../charts/seat-words.ts';
import type { SalesPlan } from '../events/sales-plan.ts';
import type { Ticket } from './ticket.ts';

/** A ticket in words, as it is printed and shown. Seats have section, row and seat; places in an area have the area. */
export type TicketFace = {
  readonly id: string;
  readonly section: string | null;
  readonly row: string | null;
  readonly seat: string | null;
  /** What the seat is beyond a seat. */
  readonly mark: SeatMark | null;
  readonly area: string | null;
  readonly categoryName: string;
  /** `2 of 3`. */
  readonly number: number;
  readonly of: number;
};

export const describeTickets = (plan: SalesPlan, tickets: readonly Ticket[]): TicketFace[] =>
  tickets.map((ticket, n) => {
    const section = plan.chart.section(ticket.blockId);
    const [row = '', seat = ''] = ticket.place.split('/');
    return {
      id: ticket.id,
      section: section?.name ?? null,
      row: section ? row : null,
      seat: section ? seat : null,
      mark: section ? markOf(plan.chart, section.id, row, seat) : null,
      area: section ? null : (plan.chart.area(ticket.blockId)?.name ?? ''),
      categoryName: plan.categories.get(ticket.categoryId)?.name ?? '',
      number: n + 1,
      of: tickets.length,
    };
  });
