/** A seat's id taken apart: ids within a chart never contain the `/` that joins them. */
export type SeatPath = { readonly sectionId: string; readonly rowId: string; readonly seat: string };

/** `section/row/seat`. */
export const seatId = ({ sectionId, rowId, seat }: SeatPath): string => `${sectionId}/${rowId}/${seat}`;

export const parseSeatId = (id: string): SeatPath | null => {
  const [sectionId, rowId, seat, ...rest] = id.split('/');
  return sectionId && rowId && seat && rest.length === 0 ? { sectionId, rowId, seat } : null;
};

/** Some seats of one row: what one conditional write can take. */
export type RowSeats = {
  readonly sectionId: string;
  readonly rowId: string;
  readonly seats: readonly string[];
};

export const seatIdsOf = ({ sectionId, rowId, seats }: RowSeats): string[] =>
  seats.map((seat) => seatId({ sectionId, rowId, seat }));

/** Seats grouped by row, in the fixed order in which rows are claimed. */
export const groupByRow = (paths: readonly SeatPath[]): RowSeats[] => {
  const rows = new Map<string, { sectionId: string; rowId: string; seats: string[] }>();
  for (const { sectionId, rowId, seat } of paths) {
    const key = `${sectionId}/${rowId}`;
    const row = rows.get(key) ?? { sectionId, rowId, seats: [] };
    row.seats.push(seat);
    rows.set(key, row);
  }
  return [...rows.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
};
