import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  packSeatStates,
  parseDelta,
  parseSeatStates,
  parseStreamStart,
  withDelta,
  type SeatStates,
} from './seat-states.ts';

function snapshot(version: number, seats: readonly number[], areas: readonly number[] = []): ArrayBuffer {
  const buffer = new ArrayBuffer(12 + 4 * areas.length + Math.ceil(seats.length / 4));
  const view = new DataView(buffer);
  view.setUint32(0, version, true);
  view.setUint32(4, seats.length, true);
  view.setUint16(8, areas.length, true);
  areas.forEach((left, i) => view.setUint32(12 + 4 * i, left, true));
  seats.forEach((state, seat) => {
    const at = 12 + 4 * areas.length + (seat >> 2);
    view.setUint8(at, view.getUint8(at) | (state << ((seat & 3) * 2)));
  });
  return buffer;
}

describe('seat states', () => {
  it('reads version, places left and two bits per seat', () => {
    const states = parseSeatStates(snapshot(7, [0, 1, 2, 3, 2], [300, 12]));
    expect(states.version).toBe(7);
    expect([...states.seats]).toEqual([0, 1, 2, 3, 2]);
    expect([...states.areas]).toEqual([300, 12]);
  });

  it('are read as they were packed, whatever they are', () => {
    const anything = fc.record({
      version: fc.nat(0xffff_ffff),
      seats: fc.array(fc.nat(3), { maxLength: 200 }),
      areas: fc.array(fc.nat(100_000), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(anything, ({ version, seats, areas }) => {
        const states = { version, seats: Uint8Array.from(seats), areas: Uint32Array.from(areas) };
        expect(parseSeatStates(packSeatStates(states).buffer)).toEqual(states);
      }),
    );
  });

  it('take as many bytes as is said of them', () => {
    const packed = packSeatStates({ version: 1, seats: new Uint8Array(60_000), areas: new Uint32Array(2) });
    expect(packed.byteLength).toBe(12 + 8 + 15_000);
  });

  it('refuses a snapshot that ends too early', () => {
    const whole = snapshot(1, [0, 1, 2, 3, 2]);
    expect(() => parseSeatStates(whole.slice(0, -1))).toThrow(/before the last seat/);
    expect(() => parseSeatStates(whole.slice(0, 8))).toThrow(/header/);
  });

  it('come with the start of a stream', () => {
    const state = btoa(String.fromCharCode(...new Uint8Array(snapshot(7, [0, 1, 2, 3, 2], [300]))));
    const states = parseStreamStart(JSON.stringify({ v: 7, state }));
    expect(states?.version).toBe(7);
    expect([...(states?.seats ?? [])]).toEqual([0, 1, 2, 3, 2]);
    expect(parseStreamStart('{"v":7}')).toBeUndefined();
  });

  describe('a delta', () => {
    const states: SeatStates = parseSeatStates(snapshot(7, [0, 0, 0], [5]));

    it('that follows on changes what it names', () => {
      const next = withDelta(states, { v: 8, seats: [[1, 2]], areas: [[0, 4]] });
      expect(next?.version).toBe(8);
      expect([...(next?.seats ?? [])]).toEqual([0, 2, 0]);
      expect([...(next?.areas ?? [])]).toEqual([4]);
      expect([...states.seats]).toEqual([0, 0, 0]);
    });

    it('that does not follow on is refused', () => {
      expect(withDelta(states, { v: 9, seats: [[1, 2]] })).toBeUndefined();
      expect(withDelta(states, { v: 7, seats: [[1, 2]] })).toBeUndefined();
    });

    it('must have a version', () => {
      expect(parseDelta('{"v":3}')).toEqual({ v: 3 });
      expect(() => parseDelta('{"seats":[]}')).toThrow();
    });
  });
});
