import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Chart } from './chart.ts';
import { compile } from './compile.ts';
import { SeatLayout } from './seat-layout.ts';

const aHall = fc
  .record({
    rows: fc.integer({ min: 1, max: 8 }),
    seats: fc.integer({ min: 5, max: 20 }),
    aisles: fc.nat(4),
    balcony: fc.option(fc.record({ rows: fc.integer({ min: 1, max: 3 }), seats: fc.constant(12) })),
  })
  .map((measures): Chart => {
    const usual = { curve: 'gentle', numbering: 'block', numberedFrom: 'right' } as const;
    const names = { firstRow: 'A', skippedLetters: 'IO' };
    return { version: 1, ...compile({ kind: 'hall', ...measures, ...usual, ...names }) };
  });

describe('the index of any house', () => {
  it('counts its seats through, section by section and row by row', () => {
    fc.assert(
      fc.property(aHall, (chart) => {
        const house = new SeatLayout(chart);
        let next = 0;
        for (const section of house.sections) {
          expect(section.firstIndex).toBe(next);
          for (const row of section.rows) {
            expect(row.firstIndex).toBe(next);
            expect(house.row(section.id, row.rowId)).toBe(row);
            next += row.seats.length;
          }
          expect(section.seatCount).toBe(next - section.firstIndex);
        }
        expect(house.seatCount).toBe(next);
      }),
      { numRuns: 50 },
    );
  });

  it('leads from each seat to its id, its row, its section and its place, and back', () => {
    fc.assert(
      fc.property(aHall, (chart) => {
        const house = new SeatLayout(chart);
        let seat = 0;
        for (const [s, { rows }] of chart.sections.entries())
          for (const row of rows)
            for (const [n, id] of row.seats.entries()) {
              expect(house.indexOf(house.seatIdAt(seat))).toBe(seat);
              expect([house.seatAt(seat).seat, house.rowAt(seat).rowId]).toEqual([id, row.id]);
              expect(house.sectionAt(seat)).toBe(house.sections[s]);
              expect(house.at(seat)).toEqual([Math.fround(row.x[n] ?? 0), Math.fround(row.y[n] ?? 0)]);
              seat += 1;
            }
      }),
      { numRuns: 20 },
    );
  });

  it.each(['', '/', 'stalls', 'hall/A', 'hall/A/1/2', 'hall/Z/1', 'hall/A/999', 'nowhere/A/1'])(
    'knows no seat %j',
    (id) => {
      const house = new SeatLayout({
        version: 1,
        ...compile({
          ...{ kind: 'hall', rows: 2, seats: 4, aisles: 0, curve: 'straight', numbering: 'row' },
          ...{ numberedFrom: 'left', firstRow: 'A', skippedLetters: '', balcony: null },
        }),
      });
      expect(house.indexOf(id)).toBeUndefined();
      expect(() => house.seatIdAt(8)).toThrow(RangeError);
      expect(() => house.seatIdAt(-1)).toThrow(RangeError);
    },
  );
});

describe('what stands near a point of any house', () => {
  it('is what a look at every seat finds', () => {
    fc.assert(
      fc.property(aHall, fc.nat(2000), fc.nat(2000), fc.nat(300), (chart, x, y, reach) => {
        const house = new SeatLayout(chart);
        const found = house.grid.nearest(x, y, reach);
        const away = (seat: number) => Math.hypot((house.x[seat] ?? 0) - x, (house.y[seat] ?? 0) - y);
        const within = Array.from({ length: house.seatCount }, (_, seat) => seat)
          .filter((seat) => away(seat) <= reach)
          .map(away);
        if (found === undefined) expect(within).toEqual([]);
        else expect(away(found)).toBeCloseTo(Math.min(...within), 3);
      }),
      { numRuns: 50 },
    );
  });
});
