import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { type SeatState, stateAt } from '../sales/seats/seat-claim.ts';
import type { Occupancy } from './occupancy.ts';

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

/** What a map shows of this occupancy at the moment `now` (milliseconds), over the picture where nothing is taken. */
export const pictureAt = (now: number, empty: SeatPicture, { until, taken }: Occupancy): SeatPicture => ({
  seats: empty.seats.map((code, index) => {
    const state = stateAt(now, until[index] ?? 0);
    return state === 'free' ? code : stateCode[state];
  }),
  areas: empty.areas.map((places, area) => Math.max(0, places - (taken[area] ?? 0))),
});

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
