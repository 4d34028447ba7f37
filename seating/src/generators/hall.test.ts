import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closestSeats } from '../testing/closest-seats.ts';
import { ChartIndex } from '../chart-index.ts';
import type { HallDrawing } from '../drawing.ts';
import { aHall } from '../testing/a-drawing.ts';
import { hall } from './hall.ts';
import { rowNames } from './row-names.ts';
import { seatNumbers } from './seat-numbering.ts';

const usual: HallDrawing = {
  kind: 'hall',
  rows: 12,
  seats: 20,
  aisles: 0,
  curve: 'straight',
  numbering: 'row',
  numberedFrom: 'left',
  firstRow: 'A',
  skippedLetters: 'IO',
  balcony: null,
};
const drawn = (wish: Partial<HallDrawing>) => new ChartIndex({ version: 1, ...hall({ ...usual, ...wish }) });

describe('a hall', () => {
  test('is two numbers: 12 rows of 20', () => {
    const { seatCount, sectionIds, rows, chart: house } = drawn({ rows: 12, seats: 20 });
    expect([seatCount, sectionIds]).toEqual([240, ['hall']]);
    expect(rows.map(({ rowId }) => rowId).join('')).toBe('ABCDEFGHJKLM');
    expect(rows[0]?.seats.join(' ')).toBe('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20');
    expect(house.stage?.label).toBe('Stage');
  });

  test('may be one seat', () => {
    expect(drawn({ rows: 1, seats: 1 }).seatCount).toBe(1);
  });

  test('is divided by its aisles as evenly as it goes, the middle first', () => {
    const { chart: house } = drawn({ rows: 1, seats: 20, aisles: 2 });
    expect(house.sections.map(({ id, rows }) => [id, rows[0]?.seats.length])).toEqual([
      ['hall-left', 7],
      ['hall-centre', 7],
      ['hall-right', 6],
    ]);
  });

  test('has a balcony with rows and seats of its own behind the stalls', () => {
    const { chart: house, seatCount } = drawn({ rows: 3, seats: 10, balcony: { rows: 2, seats: 14 } });
    expect(seatCount).toBe(58);
    expect(house.sections.map(({ id, rows }) => [id, rows.map((row) => row.id).join('')])).toEqual([
      ['stalls', 'ABC'],
      ['balcony', 'AB'],
    ]);
    const last = (n: number) => Math.max(...(house.sections[n]?.rows.at(-1)?.y ?? []));
    expect(last(1)).toBeGreaterThan(last(0));
  });
});

describe('the numbers of a row', () => {
  const numbered = (
    numbering: 'row' | 'block' | 'odd-even',
    numberedFrom: 'left' | 'right',
    ...counts: number[]
  ) => seatNumbers({ numbering, numberedFrom }, counts).map((block) => block.join(' '));

  test.each([
    [numbered('row', 'left', 3, 2), ['1 2 3', '4 5']],
    [numbered('row', 'right', 3, 2), ['5 4 3', '2 1']],
    [numbered('block', 'left', 3, 2), ['1 2 3', '1 2']],
    [numbered('block', 'right', 3, 2), ['3 2 1', '2 1']],
    [numbered('odd-even', 'left', 3, 3), ['5 3 1', '2 4 6']],
    [numbered('odd-even', 'right', 3, 3), ['6 4 2', '1 3 5']],
    [numbered('odd-even', 'left', 2, 3, 2), ['7 5', '3 1 2', '4 6']],
  ])('are %j', (numbers, expected) => {
    expect(numbers).toEqual(expected);
  });
});

describe('the names of rows', () => {
  test.each([
    ['A', 'IO', 10, 'A B C D E F G H J K'],
    ['A', '', 10, 'A B C D E F G H I J'],
    ['H', 'IO', 3, 'H J K'],
    ['I', 'IO', 2, 'J K'],
    ['Y', 'IO', 4, 'Y Z AA AB'],
    ['Z', 'Z', 2, 'A B'],
    ['1', 'IO', 3, '1 2 3'],
    ['101', '', 2, '101 102'],
  ])('from %s without "%s"', (first, skipped, count, names) => {
    expect(rowNames(first, skipped, count).join(' ')).toBe(names);
  });
});

describe('any hall', () => {
  test('has as many seats as asked for, each with an id of its own', () => {
    fc.assert(
      fc.property(aHall, (wish) => {
        const house = drawn(wish);
        const above = wish.balcony ? wish.balcony.rows * wish.balcony.seats : 0;
        expect(house.seatCount).toBe(wish.rows * wish.seats + above);
        const indexes = Array.from({ length: house.seatCount }, (_, index) => index);
        expect(indexes.map((index) => house.indexOf(house.seatIdAt(index)))).toEqual(indexes);
      }),
      { numRuns: 20 },
    );
  });

  test('has no two seats that overlap, and neighbours that sit side by side', () => {
    fc.assert(
      fc.property(aHall, (wish) => {
        const house = drawn(wish).chart;
        expect(closestSeats(house)).toBeGreaterThan(22);
        for (const { x, y } of house.sections.flatMap(({ rows }) => rows))
          for (let n = 1; n < x.length; n++) {
            const apart = Math.hypot((x[n] ?? 0) - (x[n - 1] ?? 0), (y[n] ?? 0) - (y[n - 1] ?? 0));
            if (apart > 25) throw new Error(`neighbours are ${apart} apart`);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('lies within its own width and height, the stage before every seat near it', () => {
    fc.assert(
      fc.property(aHall, (wish) => {
        const { width, height, sections, stage } = drawn(wish).chart;
        const edge = stage?.outline ?? [];
        const [left, right] = [Math.min(...edge.map(([x]) => x)), Math.max(...edge.map(([x]) => x))];
        const front = Math.max(...edge.map(([, y]) => y));
        for (const { x, y } of sections.flatMap(({ rows }) => rows))
          for (const [n, across] of x.entries()) {
            const depth = y[n] ?? 0;
            const nearStage = across > left && across < right;
            if (across <= 0 || across >= width || depth >= height || (nearStage && depth <= front + 20))
              throw new Error(`a seat stands at ${across}, ${depth}`);
          }
      }),
      { numRuns: 20 },
    );
  });
});
