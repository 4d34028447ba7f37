import type { SeatAttribute } from '@parterre/seating/chart';
import { attributesOf, rowLabel, seatLabel } from '../../house/charts/seat-words.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** A ticket in words, as it is printed and shown. Seats have section, row and seat; places in an area have the area. */
export type TicketFace = {
  readonly id: string;
  readonly section: string | null;
  readonly row: string | null;
  readonly seat: string | null;
  /** What the seat is beyond a seat. */
  readonly attributes: readonly SeatAttribute[];
  readonly area: string | null;
  readonly categoryName: string;
  /** `2 of 3`. */
  readonly number: number;
  readonly of: number;
};

type Place = Pick<TicketFace, 'section' | 'row' | 'seat' | 'attributes' | 'area'>;

const describePlace = ({ chart }: SalesPlan, { blockId, place }: Ticket): Place => {
  const section = chart.section(blockId);
  if (!section)
    return { section: null, row: null, seat: null, attributes: [], area: chart.area(blockId)?.name ?? '' };
  const [rowId = '', seat = ''] = place.split('/');
  const path = { sectionId: section.id, rowId, seat };
  return {
    section: section.name,
    row: rowLabel(chart, path),
    seat: seatLabel(chart, path),
    attributes: attributesOf(chart, path),
    area: null,
  };
};

export const describeTickets = (plan: SalesPlan, tickets: readonly Ticket[]): TicketFace[] =>
  tickets.map((ticket, n) => ({
    id: ticket.id,
    ...describePlace(plan, ticket),
    categoryName: plan.categories.get(ticket.categoryId)?.name ?? '',
    number: n + 1,
    of: tickets.length,
  }));
