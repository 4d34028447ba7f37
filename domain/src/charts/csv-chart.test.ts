import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { auditorium } from './auditorium.ts';
import { chart } from './chart.ts';
import { indexChart } from './chart-index.ts';
import { readSeatingPlan } from './csv-chart.ts';

const file = new URL('../../../local/src/demo/data/grand-auditorium.csv', import.meta.url);
const hall = async () =>
  indexChart(chart.parse({ version: 1, ...auditorium(readSeatingPlan(await readFile(file, 'utf8'))) }));

const csv = (...lines: string[]) => lines.join('\n');

describe('the auditorium read from CSV', () => {
  test('has its 618 seats in six sections', async () => {
    const { seatCount, sectionIds } = await hall();
    expect(seatCount).toBe(618);
    expect(sectionIds).toEqual([
      'stalls-left',
      'stalls-centre',
      'stalls-right',
      'circle-left',
      'circle-centre',
      'circle-right',
    ]);
  });

  test('numbers its seats from house right to house left', async () => {
    const { row } = await hall();
    expect(row('stalls-right', 'A')?.seats).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(row('stalls-centre', 'A')?.seats.at(-1)).toBe('33');
    expect(row('stalls-left', 'A')?.seats[0]).toBe('36');
  });

  test('keeps at least a seat’s width between any two seats', async () => {
    const seats = (await hall()).chart.sections.flatMap(({ rows }) =>
      rows.flatMap(({ x, y }) => x.map((left, n) => [left, y[n] ?? 0] as const)),
    );
    const closestOf = ([x, y]: readonly [number, number], n: number) =>
      Math.min(...seats.slice(n + 1).map(([left, top]) => Math.hypot(x - left, y - top)));
    const closest = Math.min(...seats.map(closestOf));
    expect(closest).toBeGreaterThan(22);
  });

  test('has nobody look away from the stage', async () => {
    const { chart: drawn } = await hall();
    const [left, right] = [drawn.sections[0]?.rows[0], drawn.sections[2]?.rows[0]];
    // Seats on the picture's left turn clockwise, those on its right the other way.
    expect(Math.min(...(left?.turn ?? []))).toBeGreaterThan(0);
    expect(Math.max(...(right?.turn ?? []))).toBeLessThan(0);
  });

  test('knows every seat by its id and its index', async () => {
    const { seatCount, seatIdAt, indexOf, seatAt } = await hall();
    for (let index = 0; index < seatCount; index++) expect(indexOf(seatIdAt(index) ?? '')).toBe(index);
    expect(seatAt(seatCount)).toBeUndefined();
    expect(indexOf('stalls-centre/C/99')).toBeUndefined();
  });
});

describe('a file that is no seating plan', () => {
  test.each([
    ['is empty', '', 'it has no rows'],
    ['has no row column', csv('a,left,left_starts_at', 'A,1,1'), 'the first column must be "row"'],
    ['lacks a first number', csv('row,left', 'A,3'), 'column "left_starts_at" is missing'],
    ['has half a seat', csv('row,left,left_starts_at', 'A,1.5,1'), 'line 2, column "left" is not right'],
    ['has too wide a row', csv('row,left,left_starts_at', 'A,201,1'), 'line 2, column "left" is not right'],
    ['names a row twice', csv('row,left,left_starts_at', 'A,1,1', 'A,1,1'), 'a row occurs twice'],
    ['has an empty row', csv('row,left,left_starts_at', 'A,0,1'), 'row A has no seats'],
    ['has an odd mark', csv('row,left,left_starts_at,marks', 'A,2,1,1=broken'), '"1=broken" is not a mark'],
    ['is not CSV', csv('row,left,left_starts_at', '"A,1,1'), 'Quote Not Closed'],
  ])('because it %s is refused with the reason', (_, text, reason) => {
    const read = () => readSeatingPlan(text);
    expect(read).toThrow(expect.objectContaining({ code: 'chart-invalid' }));
    expect(read).toThrow(reason);
  });
});
