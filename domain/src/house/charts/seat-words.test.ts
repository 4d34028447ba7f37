import { describe, expect, it } from '@jest/globals';
import { seatAttributes } from '@parterre/seating/chart';
import { ChartIndex } from '@parterre/seating/chart-index';
import { attributesInWords, attributesOf, rowLabel, seatLabel, seatsInWords } from './seat-words.ts';

const seats = ['1', '2', '3', '4'];
const row = {
  id: 'A',
  label: 'Reihe A',
  seats,
  labels: ['1', '2', '3', '4 bis'],
  x: [0, 24, 48, 72],
  y: [0, 0, 0, 0],
  turn: [0, 0, 0, 0],
  aisles: [],
  attributes: { '1': ['hearing', 'accessible'], '2': ['companion'], '4': ['restricted-view'] } as const,
};
const outline: [number, number][] = [
  [0, 0],
  [100, 0],
  [100, 100],
];
const chart = new ChartIndex({
  format: 2,
  version: 1,
  width: 100,
  height: 100,
  stage: null,
  focus: null,
  sections: [{ id: 'stalls', name: 'Stalls', outline, rows: [row] }],
  areas: [],
});

describe('seats in words', () => {
  it('say what each seat is that is not just a seat', () => {
    expect(seatsInWords(chart, { sectionId: 'stalls', rowId: 'A', seats }, 'en')).toBe(
      '1 (wheelchair place, hearing loop), 2 (companion seat), 3, 4 bis (restricted view)',
    );
  });

  it('are numbers alone where the chart does not know the row any more', () => {
    expect(seatsInWords(chart, { sectionId: 'gone', rowId: 'Z', seats: ['7', '8'] }, 'en')).toBe('7, 8');
    const path = { sectionId: 'gone', rowId: 'Z', seat: '7' };
    expect([attributesOf(chart, path), rowLabel(chart, path), seatLabel(chart, path)]).toEqual([
      [],
      'Z',
      '7',
    ]);
  });

  it('say what people read at a row and a seat, whatever their ids', () => {
    const path = { sectionId: 'stalls', rowId: 'A', seat: '4' };
    expect([rowLabel(chart, path), seatLabel(chart, path)]).toEqual(['Reihe A', '4 bis']);
  });

  it('have words for everything that a seat may be', () => {
    for (const attribute of seatAttributes) expect(attributesInWords([attribute], 'en')).not.toBe('');
  });
});
