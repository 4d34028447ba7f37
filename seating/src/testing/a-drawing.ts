import fc from 'fast-check';
import { seatAttributes } from '../chart.ts';
import type { Drawing, HallDrawing, RowPlan } from '../drawing.ts';

const level = (rows: number) => ({
  rows: fc.integer({ min: 1, max: rows }),
  seats: fc.integer({ min: 1, max: 40 }),
});

/** Any hall that somebody may ask for, within a size that tests have time for. */
export const aHall: fc.Arbitrary<HallDrawing> = fc
  .record({
    kind: fc.constant('hall' as const),
    ...level(12),
    aisles: fc.nat(4),
    curve: fc.constantFrom<HallDrawing['curve']>('straight', 'gentle', 'strong'),
    numbering: fc.constantFrom<HallDrawing['numbering']>('row', 'block', 'odd-even'),
    numberedFrom: fc.constantFrom<HallDrawing['numberedFrom']>('left', 'right'),
    firstRow: fc.constantFrom('A', 'H', 'Z', '1', '99'),
    skippedLetters: fc.constantFrom('', 'IO', 'AZ'),
    balcony: fc.option(fc.record(level(4))),
  })
  .filter(({ aisles, seats, balcony }) => aisles < Math.min(seats, balcony?.seats ?? seats));

const aRow = fc.record({
  counts: fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 })),
  first: fc.subarray([...seatAttributes]),
});

/** Two blocks, of which the left one may be empty in some rows. */
const aPlan: fc.Arbitrary<Drawing> = fc.array(aRow, { minLength: 1, maxLength: 8 }).map((rows) => ({
  kind: 'plan',
  plan: {
    blocks: ['left', 'right'],
    rows: rows.map(({ counts: [left, right], first }, n): RowPlan => ({
      row: n % 2 === 0 ? `R${n}` : 'ABCDEFGH'.charAt(n).repeat(2),
      blocks: [
        { count: left, startsAt: right + 1 },
        { count: right, startsAt: 1 },
      ],
      attributes: new Map(first.length > 0 ? [['1', first]] : []),
    })),
  },
}));

/** Whatever a generator takes, but the arena, which is always the same. */
export const aDrawing: fc.Arbitrary<Drawing> = fc.oneof(
  aHall,
  aPlan,
  fc.integer({ min: 10, max: 900 }).map((standing): Drawing => ({ kind: 'club', standing })),
  fc.integer({ min: 1, max: 900 }).map((capacity): Drawing => ({ kind: 'room', capacity })),
);
