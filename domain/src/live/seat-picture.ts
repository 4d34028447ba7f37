import type { SalesPlan } from '../events/sales-plan.ts';
import { type SeatState, statesAt } from '../seats/seat-claim.ts';
import type { BlockState } from '../seats/seat-store.ts';

/** A seat's state as sent to clients, two bits each. */
export const stateCode = { free: 0, held: 1, sold: 2, 'not-for-sale': 3 } as const satisfies Record<
  SeatState | 'not-for-sale',
  number
>;

/** Everything that a live map shows: one code per seat in chart order, places left per area in chart order. */
export type SeatPicture = { readonly seats: Uint8Array; readonly areas: Uint32Array };

export type Change = readonly [index: number, value: number];
export type PictureChanges = { readonly seats: readonly Change[]; readonly areas: readonly Change[] };

/** The picture of an event where nothing is taken. */
export const emptyPicture = (plan: SalesPlan): SeatPicture => {
  const seats = new Uint8Array(plan.chart.seatCount);
  for (let index = 0; index < seats.length; index++) {
    const id = plan.chart.seatIdAt(index);
    if (id === undefined || plan.categoryOf(id) === null) seats[index] = stateCode['not-for-sale'];
  }
  const areas = plan.chart.areaIds.map((id) =>
    plan.categoryOfArea(id) ? (plan.chart.area(id)?.capacity ?? 0) : 0,
  );
  return { seats, areas: Uint32Array.from(areas) };
};

/** A picture to draw on, block by block: what the rows say at the moment `now` (milliseconds) over an empty picture. */
export const pictureOf = (plan: SalesPlan, empty: SeatPicture, now: number) => {
  const picture = { seats: empty.seats.slice(), areas: empty.areas.slice() };
  const stateOf = statesAt(now);
  const draw = ({ block, rows, counters }: BlockState): void => {
    const area = plan.chart.areaIds.indexOf(block);
    if (area >= 0) {
      const taken = [...counters.values()].reduce((total, count) => total + count, 0);
      picture.areas[area] = Math.max(0, (picture.areas[area] ?? 0) - taken);
    }
    for (const [rowId, claims] of rows) {
      const row = plan.chart.row(block, rowId);
      row?.seats.forEach((seat, n) => {
        const state = stateOf(claims.get(seat));
        if (state !== 'free') picture.seats[row.firstIndex + n] = stateCode[state];
      });
    }
  };
  return { picture, draw };
};

const headerBytes = 12;

/**
 * The picture for the wire, little endian: u32 version, u32 seats, u16 areas, u16 zero; u32 places left per area;
 * then two bits per seat, seat i in byte i>>2 at bit (i&3)*2. 60,000 seats are 15 kB.
 */
export const packPicture = ({ seats, areas }: SeatPicture, version: number): Buffer => {
  const packed = Buffer.alloc(headerBytes + areas.length * 4 + Math.ceil(seats.length / 4));
  packed.writeUInt32LE(version, 0);
  packed.writeUInt32LE(seats.length, 4);
  packed.writeUInt16LE(areas.length, 8);
  areas.forEach((left, n) => packed.writeUInt32LE(left, headerBytes + n * 4));
  const start = headerBytes + areas.length * 4;
  seats.forEach((code, index) => {
    const at = start + (index >> 2);
    packed[at] = (packed[at] ?? 0) | (code << ((index & 3) * 2));
  });
  return packed;
};
