import { describe, expect, test } from '@jest/globals';
import { ChartIndex } from './chart-index.ts';
import { compile } from './compile.ts';
import type { Drawing } from './drawing.ts';

const generated = (drawing: Drawing) => new ChartIndex({ version: 1, ...compile(drawing) });

describe('generated charts', () => {
  test('the arena has exactly 60,000 seats in 50 sections of 30 rows', () => {
    const { seatCount, sectionIds, rows } = generated({ kind: 'arena' });
    expect(seatCount).toBe(60_000);
    expect(sectionIds).toHaveLength(50);
    expect(rows).toHaveLength(1500);
  });

  test('the club has as many standing places as asked for, beside its seats', () => {
    const { seatCount, placeCount, areaIds } = generated({ kind: 'club', standing: 800 });
    expect(areaIds).toEqual(['floor']);
    expect(placeCount - seatCount).toBe(800);
    expect(seatCount).toBeGreaterThan(100);
  });

  test('the room is one area', () => {
    expect(generated({ kind: 'room', capacity: 300 })).toMatchObject({ seatCount: 0, placeCount: 300 });
  });

  test.each([{ kind: 'arena' }, { kind: 'club', standing: 800 }, { kind: 'room', capacity: 9 }] as const)(
    'of kind $kind lie within their own width and height',
    (request) => {
      const { width, height, sections, areas } = compile(request);
      const points = [...sections, ...areas].flatMap(({ outline }) => outline);
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    },
  );
});
