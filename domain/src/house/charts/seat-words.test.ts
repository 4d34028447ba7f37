import { describe, expect, it } from '@jest/globals';
import { seatMark } from './chart.ts';
import { ChartIndex } from '@parterre/seating/chart-index';
import { markInWords, markOf, seatsInWords } from './seat-words.ts';

const seats = ['1', '2', '3', '4'];
const row = {
  id: 'A',
  seats,
  x: [0, 24, 48, 72],
  y: [0, 0, 0, 0],
  turn: [0, 0, 0, 0],
  marks: { '1': 'accessible', '2': 'companion', '4': 'restricted' } as const,
};
const outline: [number, number][] = [
  [0, 0],
  [100, 0],
  [100, 100],
];
const chart = new ChartIndex({
  version: 1,
  width: 100,
  height: 100,
  stage: null,
  sections: [{ id: 'stalls', name: 'Stalls', outline, rows: [row] }],
  areas: [],
});

describe('seats in words', () => {
  it('say what each seat is that is not just a seat', () => {
    expect(seatsInWords(chart, { sectionId: 'stalls', rowId: 'A', seats }, 'en')).toBe(
      '1 (wheelchair place), 2 (companion seat), 3, 4 (restricted view)',
    );
  });

  it('are numbers alone where the chart does not know the row any more', () => {
    expect(seatsInWords(chart, { sectionId: 'gone', rowId: 'Z', seats: ['7', '8'] }, 'en')).toBe('7, 8');
    expect(markOf(chart, 'gone', 'Z', '7')).toBeNull();
  });

  it('have words for every mark', () => {
    for (const mark of seatMark.options) expect(markInWords(mark, 'en')).not.toBe('');
  });
});
