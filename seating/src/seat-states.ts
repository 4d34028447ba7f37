/** A seat's state as it is sent, two bits each. */
export const seatState = { free: 0, held: 1, sold: 2, notForSale: 3 } as const;
export type SeatStateCode = (typeof seatState)[keyof typeof seatState];

/** Everything that a live map shows: one state per seat and the places left per area, both in the order of the chart. */
export type SeatPicture = { readonly seats: Uint8Array; readonly areas: Uint32Array };

/** A picture with its version, which is counted by the process that said so: only its own deltas follow on it. */
export type SeatStates = SeatPicture & { readonly version: number };

export type Change = readonly [index: number, value: number];

/** What changed in the picture before, whose version is one less. */
export type SeatDelta = {
  readonly v: number;
  readonly seats?: readonly Change[];
  readonly areas?: readonly Change[];
};

const headerBytes = 12;

/**
 * The picture for the wire, little endian: u32 version, u32 seats, u16 areas, u16 zero; u32 places left per area;
 * then two bits per seat, seat i in byte i>>2 at bit (i&3)*2. 60,000 seats are 15 kB.
 */
export const packSeatStates = ({ seats, areas, version }: SeatStates): Uint8Array<ArrayBuffer> => {
  const start = headerBytes + areas.length * 4;
  const packed = new Uint8Array(start + Math.ceil(seats.length / 4));
  const view = new DataView(packed.buffer);
  view.setUint32(0, version, true);
  view.setUint32(4, seats.length, true);
  view.setUint16(8, areas.length, true);
  areas.forEach((left, n) => {
    view.setUint32(headerBytes + n * 4, left, true);
  });
  seats.forEach((code, index) => {
    const at = start + (index >> 2);
    packed[at] = (packed[at] ?? 0) | (code << ((index & 3) * 2));
  });
  return packed;
};

/** What `packSeatStates` made. @throws RangeError when it ends too early */
export const parseSeatStates = (buffer: ArrayBuffer): SeatStates => {
  const view = new DataView(buffer);
  if (buffer.byteLength < headerBytes) throw new RangeError('the seat states end before their header does');
  const [seatCount, areaCount] = [view.getUint32(4, true), view.getUint16(8, true)];
  const packedFrom = headerBytes + 4 * areaCount;
  if (buffer.byteLength < packedFrom + Math.ceil(seatCount / 4))
    throw new RangeError('the seat states end before the last seat');
  const areas = Uint32Array.from({ length: areaCount }, (_, i) => view.getUint32(headerBytes + 4 * i, true));
  const seats = new Uint8Array(seatCount);
  for (let seat = 0; seat < seatCount; seat++)
    seats[seat] = (view.getUint8(packedFrom + (seat >> 2)) >> ((seat & 3) * 2)) & 3;
  return { version: view.getUint32(0, true), seats, areas };
};

const isDelta = (data: unknown): data is SeatDelta =>
  typeof data === 'object' && data !== null && 'v' in data && typeof data.v === 'number';

/** Reads the data of one delta from the stream. @throws TypeError when it is none */
export const parseDelta = (text: string): SeatDelta => {
  const data: unknown = JSON.parse(text);
  if (!isDelta(data)) throw new TypeError('not a delta of seat states');
  return data;
};

/** Reads the first event of a stream; undefined when it comes from a release that sends no state along. */
export const parseStreamStart = (text: string): SeatStates | undefined => {
  const data: unknown = JSON.parse(text);
  const state = typeof data === 'object' && data !== null && 'state' in data ? data.state : undefined;
  if (typeof state !== 'string') return undefined;
  return parseSeatStates(Uint8Array.from(atob(state), (byte) => byte.charCodeAt(0)).buffer);
};

/** The states after a delta of the same stream; undefined when it does not follow on them. */
export const withDelta = (states: SeatStates, delta: SeatDelta): SeatStates | undefined => {
  if (delta.v !== states.version + 1) return undefined;
  const [seats, areas] = [states.seats.slice(), states.areas.slice()];
  for (const [seat, state] of delta.seats ?? []) seats[seat] = state;
  for (const [area, left] of delta.areas ?? []) areas[area] = left;
  return { version: delta.v, seats, areas };
};
