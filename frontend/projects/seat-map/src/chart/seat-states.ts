/** What the server says about one seat: two bits on the wire. */
export const seatState = { free: 0, held: 1, sold: 2, notForSale: 3 } as const;

export interface SeatStates {
  /** Counted by the process that said so: only its own deltas follow on it. */
  readonly version: number;
  /** One state per seat, in the order of the chart. */
  readonly seats: Uint8Array;
  /** Places left per area, in the order of the chart. */
  readonly areas: Uint32Array;
}

export interface SeatDelta {
  readonly v: number;
  readonly seats?: readonly (readonly [seat: number, state: number])[];
  readonly areas?: readonly (readonly [area: number, left: number])[];
}

/** Reads the data of one delta from the stream. */
export function parseDelta(text: string): SeatDelta {
  const data: unknown = JSON.parse(text);
  if (!isDelta(data)) throw new TypeError('not a delta of seat states');
  return data;
}

function isDelta(data: unknown): data is SeatDelta {
  return typeof data === 'object' && data !== null && 'v' in data && typeof data.v === 'number';
}

const headerBytes = 12;

/**
 * Reads the snapshot, little endian: u32 version, u32 seats, u16 areas, u16 zero, one u32 per area (places left),
 * then two bits per seat, the first seat in the lowest bits.
 */
export function parseSeatStates(buffer: ArrayBuffer): SeatStates {
  const view = new DataView(buffer);
  if (buffer.byteLength < headerBytes) throw new RangeError('the seat states end before their header does');
  const [seatCount, areaCount] = [view.getUint32(4, true), view.getUint16(8, true)];
  const packedFrom = headerBytes + 4 * areaCount;
  if (buffer.byteLength < packedFrom + Math.ceil(seatCount / 4)) {
    throw new RangeError('the seat states end before the last seat');
  }
  const areas = Uint32Array.from({ length: areaCount }, (_, i) => view.getUint32(headerBytes + 4 * i, true));
  const seats = new Uint8Array(seatCount);
  for (let seat = 0; seat < seatCount; seat++) {
    seats[seat] = (view.getUint8(packedFrom + (seat >> 2)) >> ((seat & 3) * 2)) & 3;
  }
  return { version: view.getUint32(0, true), seats, areas };
}

/** Reads the first event of a stream; undefined when it comes from a release that sends no state along. */
export function parseStreamStart(text: string): SeatStates | undefined {
  const data: unknown = JSON.parse(text);
  const state = typeof data === 'object' && data !== null && 'state' in data ? data.state : undefined;
  if (typeof state !== 'string') return undefined;
  return parseSeatStates(Uint8Array.from(atob(state), (byte) => byte.charCodeAt(0)).buffer);
}

/** The states after a delta of the same stream; undefined when it does not follow on them. */
export function withDelta(states: SeatStates, delta: SeatDelta): SeatStates | undefined {
  if (delta.v !== states.version + 1) return undefined;
  const [seats, areas] = [states.seats.slice(), states.areas.slice()];
  for (const [seat, state] of delta.seats ?? []) seats[seat] = state;
  for (const [area, left] of delta.areas ?? []) areas[area] = left;
  return { version: delta.v, seats, areas };
}
