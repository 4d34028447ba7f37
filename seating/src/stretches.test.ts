import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compile } from './compile.ts';
import { SeatLayout } from './seat-layout.ts';
import { aLayout } from './testing/a-chart.ts';

const sizes = (aisles: readonly number[], seats = 10): number[] =>
  aLayout({ id: 'A', seats, aisles }).stretches.map(({ count }) => count);

describe('seats side by side', () => {
  it('are all of a row that has no aisles, wherever they stand', () => {
    expect(sizes([])).toEqual([10]);
    const club = new SeatLayout({ version: 1, ...compile({ kind: 'club', standing: 80 }) });
    const tables = club.stretches.filter(({ row }) => row.sectionId.startsWith('tables-'));
    expect(new Set(tables.map(({ count }) => count))).toEqual(new Set([4]));
  });

  it('end at every aisle', () => {
    expect(sizes([2, 6])).toEqual([3, 4, 3]);
    expect(sizes([0, 8])).toEqual([1, 8, 1]);
  });

  it('are each seat of a house once, and two of them are divided where an aisle is', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), fc.subarray([0, 1, 2]), (first, second) => {
        const layout = aLayout({ id: 'A', seats: 10, aisles: first }, { id: 'B', seats: 4, aisles: second });
        const found = layout.stretches.flatMap(({ first: from, count }) =>
          Array.from({ length: count }, (_, n) => from + n),
        );
        expect(found).toEqual(Array.from({ length: 14 }, (_, n) => n));
        const starts = layout.stretches.map(({ first: from }) => from);
        const expected = [0, ...first.map((n) => n + 1), 10, ...second.map((n) => n + 11)];
        expect(starts).toEqual(expected);
      }),
    );
  });
});
