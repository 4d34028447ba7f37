import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { auditorium } from '@parterre/seating/generators/auditorium';
import { chart } from './chart.ts';
import { closestSeats } from '@parterre/seating/testing/closest-seats';
import { ChartIndex } from '@parterre/seating/chart-index';
import { readSeatingPlan } from './csv-chart.ts';

const file = new URL('../../../../local/src/demo/data/grand-auditorium.csv', import.meta.url);
const hall = async () =>
  new ChartIndex(chart.parse({ version: 1, ...auditorium(readSeatingPlan(await readFile(file))) }));

const bytes = (text: string) => new TextEncoder().encode(text);
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
    const house = await hall();
    expect(house.row('stalls-right', 'A')?.seats).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(house.row('stalls-centre', 'A')?.seats.at(-1)).toBe('33');
    expect(house.row('stalls-left', 'A')?.seats[0]).toBe('36');
  });

  test('keeps at least a seat’s width between any two seats', async () => {
    expect(closestSeats((await hall()).chart)).toBeGreaterThan(22);
  });

  test('keeps that also where rows would reach around the stage and meet', () => {
    const wide = csv('row,a,b,a_starts_at,b_starts_at', 'A,200,200,1,1', 'B,200,10,1,1');
    const drawn = chart.parse({ version: 1, ...auditorium(readSeatingPlan(bytes(wide))) });
    expect(closestSeats(drawn)).toBeGreaterThan(22);
  });

  test('has nobody look away from the stage', async () => {
    const { chart: drawn } = await hall();
    const [left, right] = [drawn.sections[0]?.rows[0], drawn.sections[2]?.rows[0]];
    // Seats on the picture's left turn clockwise, those on its right the other way.
    expect(Math.min(...(left?.turn ?? []))).toBeGreaterThan(0);
    expect(Math.max(...(right?.turn ?? []))).toBeLessThan(0);
  });

  test('knows every seat by its id and its index', async () => {
    const house = await hall();
    for (let index = 0; index < house.seatCount; index++)
      expect(house.indexOf(house.seatIdAt(index))).toBe(index);
    expect(() => house.seatAt(house.seatCount)).toThrow(RangeError);
    expect(house.indexOf('stalls-centre/C/99')).toBeUndefined();
  });
});

describe('a file that is no seating plan', () => {
  const head = 'row,left,left_starts_at,marks';
  test.each([
    ['is empty', '', 'it has no rows'],
    ['has a header alone', csv('row,left,left_starts_at', ',,'), 'it has no rows'],
    ['has no row column', csv('Reihe,left', 'A,1'), 'the first column must be "row" and is "reihe"'],
    ['lacks a first number', csv('row,left', 'A,3'), 'column "left_starts_at" is missing'],
    ['has a first number alone', csv('row,a,a_starts_at,b_starts_at', 'A,3,1,1'), 'belongs to no block'],
    ['names a column twice', csv('row,a,A,a_starts_at', 'A,3,3,1'), 'column "a" occurs twice'],
    ['has no blocks', csv('row,marks', 'A,'), 'there must be 1 to 9 block columns and there are 0'],
    ['has an odd block', csv('row,größe,größe_starts_at', 'A,1,1'), '"größe" cannot be the name of a block'],
    [
      'has an odd row',
      csv(head, 'Reihe 1,1,1'),
      'line 2, column "row": "Reihe 1" cannot be the name of a row',
    ],
    [
      'has half a seat',
      csv(head, 'A,1.5,1'),
      'line 2, column "left": "1.5" is not a whole number from 0 to 200',
    ],
    ['has a seat in hexadecimal', csv(head, 'A,0x9,1'), '"0x9" is not a whole number'],
    ['has a seat in thousands', csv(head, 'A,1e2,1'), '"1e2" is not a whole number'],
    ['has too wide a row', csv(head, 'A,201,1'), 'line 2, column "left": "201" is not'],
    ['has seats without a number', csv(head, 'A,3,'), 'line 2, column "left_starts_at": "" is not'],
    [
      'names a row twice',
      csv(head, 'A,1,1', '', 'A,1,1'),
      'line 4, column "row": row A occurs twice, first in line 2',
    ],
    ['has an empty row', csv(head, 'A,0,1'), 'line 2, column "row": row A has no seats'],
    [
      'has an odd mark beside a good one',
      csv(head, 'A,2,1,1=hearing+'),
      '"1=hearing+" is not a mark such as',
    ],
    ['has an odd mark', csv(head, 'A,2,1,1=broken'), 'line 2, column "marks": "1=broken" is not a mark'],
    [
      'marks a seat that is not there',
      csv(head, 'A,2,1,99=accessible'),
      '"99=accessible" marks a seat that this row does not have',
    ],
    ['marks a seat of a block that is empty', csv(head, 'A,2,5,1=accessible'), 'marks a seat that this row'],
    ['marks a seat by half a name', csv(head, 'A,2,1,01=accessible'), 'marks a seat that this row'],
    ['marks a seat twice', csv(head, 'A,2,1,1=accessible 1=restricted'), 'seat 1 is marked twice'],
    [
      'says something below no name',
      csv('row,left,left_starts_at', 'A,1,1,,VIP'),
      '"VIP" stands below no name',
    ],
    [
      'is not CSV',
      csv('row,left,left_starts_at', '"A,1,1'),
      'line 2: a quotation mark is opened and never closed',
    ],
    [
      'has text after quotes',
      csv(head, 'A,1,1,', '"B"x,1,1,'),
      'line 3: something follows a closing quotation mark',
    ],
    ['has a quote inside', csv(head, 'A,1,1,5"'), 'line 2: a quotation mark stands in the middle of a cell'],
    ['is separated by bars', csv('sep=|', 'row|left'), 'separated by commas, semicolons or tabs, not by "|"'],
    ['has NUL', csv(head, 'A,1,1,\0'), 'line 2 has a character that no text has'],
    ['is a workbook', 'PK\u0003\u0004 and so on', 'it is a workbook; save the sheet as CSV first'],
    ['is a PDF', '%PDF-1.7', 'it is a PDF'],
    [
      'has too many rows',
      csv(head, ...Array.from({ length: 201 }, (_, n) => `${n + 1},1,1,`)),
      'it has 201 rows',
    ],
    ['has too many lines', csv(head, ...Array<string>(5001).fill('')), 'it has more than 5000 lines'],
    ['has too many columns', csv(head, `A,1,1,${',x'.repeat(300)}`), 'line 2 has more than 300 columns'],
    [
      'has too long a cell',
      csv(head, `A,1,1,${'x'.repeat(2001)}`),
      'line 2, column 4 has more than 2000 characters',
    ],
    ['is too large', 'x'.repeat(512_001), 'it is larger than 512 kB'],
  ])('because it %s is refused with the reason', (_, text, reason) => {
    const read = () => readSeatingPlan(bytes(text));
    expect(read).toThrow(expect.objectContaining({ code: 'chart-invalid' }));
    expect(read).toThrow(reason);
  });

  test('repeats no more of the file than can be read', () => {
    const read = () => readSeatingPlan(bytes(csv(head, `A,${'9'.repeat(1500)},1`)));
    expect(read).toThrow(/^.{0,200}$/);
  });

  test('counts lines as the spreadsheet does, with the line that names the separator', () => {
    const read = () => readSeatingPlan(bytes(csv('sep=;', 'row;left;left_starts_at', '', 'A;x;1')));
    expect(read).toThrow('line 4, column "left"');
  });

  test('is told of its letters when it is in Windows-1252', () => {
    const read = () => readSeatingPlan(Buffer.from(csv('row,größe,größe_starts_at', 'A,1,1'), 'latin1'));
    expect(read).toThrow('"größe" cannot be');
  });
});
