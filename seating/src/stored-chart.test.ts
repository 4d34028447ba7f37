import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsOf, centreOf } from './bounds.ts';
import { type Chart, type ChartRow, seatPitch } from './chart.ts';
import { compile } from './compile.ts';
import type { Drawing } from './drawing.ts';
import { SeatLayout } from './seat-layout.ts';
import { type ChartOfFormat1, readChart } from './stored-chart.ts';
import { aDrawing } from './testing/a-drawing.ts';

type RowOfFormat1 = ChartOfFormat1['sections'][number]['rows'][number];

const markOf = ({ attributes = {} }: ChartRow, seat: string) => {
  const [mark] = attributes[seat] ?? [];
  if (mark === 'restricted-view') return 'restricted';
  return mark === 'accessible' || mark === 'companion' ? mark : undefined;
};

/** A row as it was written before formats were numbered. */
const rowBefore = (row: ChartRow): RowOfFormat1 => {
  const { id, seats, x, y, turn } = row;
  const marks = seats.flatMap((seat) => {
    const mark = markOf(row, seat);
    return mark ? [[seat, mark] as const] : [];
  });
  return { id, seats, x, y, turn, ...(marks.length > 0 && { marks: Object.fromEntries(marks) }) };
};

const before = ({ version, width, height, stage, sections, areas }: Chart): ChartOfFormat1 => ({
  ...{ version, width, height, stage, areas },
  sections: sections.map(({ id, name, outline, rows }) => ({ id, name, outline, rows: rows.map(rowBefore) })),
});

const drawn = (drawing: Drawing): Chart => ({ version: 1, ...compile(drawing) });

/** As neighbours were found then: no farther apart than 1.7 of the usual distance. */
const wereNeighbours = (layout: SeatLayout, seat: number): boolean => {
  if (layout.rowAt(seat) !== layout.rowAt(seat - 1)) return false;
  const [[x, y], [lastX, lastY]] = [layout.at(seat), layout.at(seat - 1)];
  return Math.hypot(x - lastX, y - lastY) < seatPitch * 1.7;
};

const areNeighbours = (layout: SeatLayout): ReadonlySet<number> =>
  new Set(
    layout.stretches.flatMap(({ first, count }) =>
      Array.from({ length: count - 1 }, (_, n) => first + n + 1),
    ),
  );

/** Seats that have a neighbour before them now and had none, or the other way round. */
const changedNeighbours = (layout: SeatLayout): number[] => {
  const neighbours = areNeighbours(layout);
  return Array.from({ length: layout.seatCount }, (_, seat) => seat).filter(
    (seat) => seat > 0 && neighbours.has(seat) !== wereNeighbours(layout, seat),
  );
};

const anyChart = (check: (chart: Chart) => void): void =>
  fc.assert(
    fc.property(aDrawing, (drawing) => check(drawn(drawing))),
    { numRuns: 60, examples: [[{ kind: 'club', standing: 80 }]] },
  );

describe('a chart of format 1', () => {
  it('has every seat where it was, with its index and its id, which is what people read', () => {
    anyChart((chart) => {
      const stored = before(chart);
      const layout = new SeatLayout(readChart(stored));
      const expected = stored.sections.flatMap((section) =>
        section.rows.flatMap(({ id, seats, x, y }) =>
          seats.map((seat, n) => ({
            id: `${section.id}/${id}/${seat}`,
            at: [Math.fround(x[n] ?? NaN), Math.fround(y[n] ?? NaN)],
            label: [id, seat],
          })),
        ),
      );
      const found = Array.from({ length: layout.seatCount }, (_, index) => ({
        id: layout.seatIdAt(index),
        at: layout.at(index),
        label: [layout.rowAt(index).label, layout.labelAt(index)],
      }));
      expect(found).toEqual(expected);
      expect(expected.map(({ id }) => layout.indexOf(id))).toEqual(expected.map((_, index) => index));
    });
  });

  it('has the neighbours that it had', () => {
    anyChart((chart) => {
      const layout = new SeatLayout(readChart(before(chart)));
      expect(changedNeighbours(layout)).toEqual([]);
    });
  });

  it('says of its seats what it said', () => {
    anyChart((chart) => {
      const stored = before(chart);
      const layout = new SeatLayout(readChart(stored));
      for (const section of stored.sections)
        for (const { id, seats, marks = {} } of section.rows)
          for (const seat of seats) {
            const mark = marks[seat];
            const said = mark === 'restricted' ? 'restricted-view' : mark;
            const index = layout.indexOf(`${section.id}/${id}/${seat}`) ?? -1;
            expect(layout.attributesAt(index)).toEqual(said ? [said] : []);
          }
    });
  });

  it('is what its generator draws today, but for who sits together at tables', () => {
    anyChart((chart) => {
      const read = readChart(before(chart));
      const tables = (id: string): boolean => id.startsWith('tables-');
      const sections = read.sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) => (tables(section.id) ? { ...row, aisles: [] } : row)),
      }));
      const few = (one: Chart) => ({
        ...one,
        sections: one.sections.map((section) => ({
          ...section,
          rows: section.rows.map(({ attributes: _, ...row }) => row),
        })),
      });
      expect(few({ ...read, sections })).toEqual(few(chart));
    });
  });

  it('is seen best from a few rows before the middle of its stage', () => {
    anyChart(({ stage, focus }) => {
      const edge = boundsOf(stage?.outline ?? []);
      expect(focus).toEqual(stage ? [centreOf(edge)[0], edge.bottom + 72] : null);
    });
  });
});

describe('the arena, whose seats are the most', () => {
  it('has the neighbours that it had', () => {
    const layout = new SeatLayout(readChart(before(drawn({ kind: 'arena' }))));
    expect(changedNeighbours(layout)).toEqual([]);
  });
});

describe('a chart of format 2', () => {
  it('is read as it is', () => {
    anyChart((chart) => expect(readChart(chart)).toBe(chart));
  });
});
