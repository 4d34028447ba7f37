import { ChartIndex } from '@parterre/seating/chart-index';
import { describe, expect, it } from '@jest/globals';
import { aChart } from '../../testing/sales-plan-builder.ts';
import { chart, newChart } from './chart.ts';
import type { ChartRow } from '@parterre/seating/chart';

const withName = (name: string) => {
  const drawn = aChart();
  return {
    ...drawn,
    sections: drawn.sections.map((section, n) => (n === 0 ? { ...section, name } : section)),
  };
};
const withStage = (label: string) => {
  const drawn = aChart();
  return { ...drawn, stage: { label, outline: drawn.areas[0]?.outline ?? [] } };
};
const withArea = (name: string) => {
  const drawn = aChart();
  return { ...drawn, areas: drawn.areas.map((area) => ({ ...area, name })) };
};

const withRow = (change: Partial<ChartRow>) => {
  const drawn = aChart({ seatsPerRow: 4 });
  const changed = drawn.sections.map((section, n) =>
    n > 0 ? section : { ...section, rows: section.rows.map((row) => ({ ...row, ...change })) },
  );
  return { ...drawn, sections: changed };
};

describe('the names in a chart', () => {
  it.each(['Stalls\nDTSTART:x', 'Stalls\u0000', 'Stalls\u202e', '\u200b', ''])(
    'that is new are one line of text, and %j is none',
    (name) => {
      for (const drawn of [withName(name), withStage(name), withArea(name)])
        expect(newChart.safeParse(drawn).success).toBe(false);
    },
  );

  it.each(['Stalls', 'Parkett links', '桟敷', 'الشرفة', 'Grand Circle 🎭'])('may be %j', (name) => {
    for (const drawn of [withName(name), withStage(name), withArea(name)])
      expect(newChart.parse(drawn)).toEqual(drawn);
  });

  it('that an older release stored are read as they are', () => {
    const drawn = withName('Stalls\nleft');
    expect(chart.parse(drawn)).toEqual(drawn);
    expect(chart.parse(withStage(''))).toEqual(withStage(''));
  });
});

describe('what people read at rows and seats', () => {
  const accepts = (change: Partial<ChartRow>): boolean => newChart.safeParse(withRow(change)).success;

  it('may be anything in one line of up to 20 characters', () => {
    expect(accepts({ label: 'Ряд А (балкон)', labels: ['1', '2', '3 bis', '٤'] })).toBe(true);
    expect(accepts({ label: 'A'.repeat(21) })).toBe(false);
    expect(accepts({ label: 'A\nB' })).toBe(false);
    expect(accepts({ label: '' })).toBe(false);
    expect(accepts({ labels: ['1', '2', '3', '\u202e4'] })).toBe(false);
  });

  it('is there for every seat, and unlike in each', () => {
    expect(accepts({ labels: ['1', '2', '3'] })).toBe(false);
    expect(accepts({ labels: ['1', '2', '3', '3'] })).toBe(false);
  });
});

describe('the rows of a chart', () => {
  const parse = (change: Partial<ChartRow>): boolean => chart.safeParse(withRow(change)).success;

  it.each([[[]], [[0]], [[0, 1, 2]]])('may have aisles behind seats %j of four', (aisles) => {
    expect(parse({ aisles })).toBe(true);
  });

  it.each([[[3]], [[-1]], [[0.5]], [[1, 0]], [[1, 1]]])('have no aisles %j', (aisles) => {
    expect(parse({ aisles })).toBe(false);
  });

  it('say only of seats that they have what they are, and that once', () => {
    expect(parse({ attributes: { 1: ['accessible', 'hearing'] } })).toBe(true);
    expect(parse({ attributes: { 5: ['accessible'] } })).toBe(false);
    expect(parse({ attributes: { 1: [] } })).toBe(false);
    expect(parse({ attributes: { 1: ['hearing', 'hearing'] } })).toBe(false);
  });
});

describe('what a later release has written', () => {
  const drawn = aChart();
  const later = {
    ...drawn,
    background: 'a picture',
    sections: drawn.sections.map((section) => ({
      ...section,
      level: 2,
      rows: section.rows.map((row) => ({
        ...row,
        attributes: { '1': ['accessible', 'quiet'], '2': ['quiet'] },
      })),
    })),
  };

  it('is read without what is not known, so that the house still opens', () => {
    const read = chart.parse(later);
    expect(read).not.toHaveProperty('background');
    expect(read.sections[0]?.rows[0]?.attributes).toEqual({ '1': ['accessible'], '2': [] });
    expect(new ChartIndex(read).attributesAt(1)).toEqual([]);
  });

  it('is nothing that is published here', () => {
    expect(newChart.safeParse(later).success).toBe(false);
  });
});
