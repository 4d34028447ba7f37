import { type Edge, edgesOf, type SeatChoice } from '@parterre/seating/orphans';
import type { RowSeats } from '@parterre/seating/seat-id';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { RowClaim, RowEdge } from '../seats/seat-store.ts';

/**
 * Seats and edges that one condition takes: each makes up to six of the 300 operators that DynamoDB allows, and fewer
 * than 80 of the 4,096 characters.
 */
const mostInOne = 48;

/** What a choice has to look at beside itself; nothing where the event does not ask for it. */
export const edgesFor = ({ chart, event, categoryAt }: SalesPlan, choice: SeatChoice): Edge[] =>
  event.noSingleSeats ? edgesOf(chart, (seat) => categoryAt(seat) !== null, choice) : [];

/** One row's seats with the edges beside them, in as many writes as it takes. An edge between two of them is in both. */
const claimsOfRow = (
  { chart }: SalesPlan,
  row: RowSeats,
  edges: readonly Edge[],
  /** Edges beside none of the choice's new seats: what is given back beside what is kept. */
  further: readonly Edge[],
): RowClaim[] => {
  const span = chart.row(row.sectionId, row.rowId);
  if (!span || edges.length + further.length === 0) return [row];
  const inOrder = row.seats
    .map((seat) => ({ seat, index: span.firstIndex + span.seats.indexOf(seat) }))
    .sort((one, other) => one.index - other.index);
  const named = ({ seat, beyond, isGivenBack }: Edge): RowEdge => ({
    seat: chart.seatAt(seat).seat,
    beyond: beyond === undefined ? undefined : chart.seatAt(beyond).seat,
    isGivenBack,
  });
  const claims: { seats: string[]; edges: Set<Edge> }[] = [];
  for (const { seat, index } of inOrder) {
    const beside = edges.filter((edge) => Math.abs(edge.seat - index) === 1);
    const last = claims.at(-1);
    if (last && last.seats.length + 1 + last.edges.size + beside.length <= mostInOne) {
      last.seats.push(seat);
      for (const edge of beside) last.edges.add(edge);
    } else claims.push({ seats: [seat], edges: new Set([...(last ? [] : further), ...beside]) });
  }
  return claims.map(({ seats, edges: beside }) => ({ ...row, seats, edges: [...beside].map(named) }));
};

/** Rows as they are claimed, so that none of these edges is left alone. `rows` are the choice's new seats. */
export const rowClaims = (plan: SalesPlan, rows: readonly RowSeats[], edges: readonly Edge[]): RowClaim[] => {
  const { chart } = plan;
  const isNew = new Set(rows.flatMap((row) => row.seats.map((seat) => indexIn(plan, row, seat))));
  const seen = new Set<unknown>();
  return rows.flatMap(({ sectionId, rowId, seats }) => {
    const span = chart.row(sectionId, rowId);
    const here = edges.filter(({ seat }) => chart.rowAt(seat) === span);
    const isBesideNew = ({ seat }: Edge) => isNew.has(seat - 1) || isNew.has(seat + 1);
    // A row of several categories is written several times.
    const further = seen.has(span) ? [] : here.filter((edge) => !isBesideNew(edge));
    seen.add(span);
    return claimsOfRow(plan, { sectionId, rowId, seats }, here.filter(isBesideNew), further);
  });
};

const indexIn = ({ chart }: SalesPlan, { sectionId, rowId }: RowSeats, seat: string): number | undefined => {
  const span = chart.row(sectionId, rowId);
  return span && span.firstIndex + span.seats.indexOf(seat);
};
