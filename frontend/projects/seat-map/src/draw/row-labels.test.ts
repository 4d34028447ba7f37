import { SeatLayout } from '@parterre/seating/seat-layout';
import { aChart, aLayout } from '@parterre/seating/testing/a-chart';
import { rowLabels } from './row-labels.ts';

describe('row labels', () => {
  it('stand beyond both ends of a row', () => {
    const labels = rowLabels(aLayout({ id: 'A', seats: 6 }, { id: 'B', seats: 6 }));
    expect(labels.map(({ text }) => text)).toEqual(['A', 'A', 'B', 'B']);
  });

  it('know whether they stand between two blocks of seats', () => {
    const chart = aChart({ id: 'A', seats: 4 });
    const [section] = chart.sections;
    const [row] = section?.rows ?? [];
    if (!section || !row) throw new Error('the chart has a row');
    const next = { ...row, x: row.x.map((x) => x + 6 * 24) };
    const layout = new SeatLayout({
      ...chart,
      sections: [section, { ...section, id: 'right', rows: [next] }],
    });
    expect(rowLabels(layout).map(({ inAisle }) => inAisle)).toEqual([false, true, false]);
  });

  it('are what people read, written further out where it is long, and not into aisles', () => {
    const [first] = rowLabels(aLayout({ id: 'A', label: 'Loge 1', seats: 6 }));
    expect(first).toMatchObject({ text: 'Loge 1', away: [-1, 0] });
    const chart = aChart({ id: 'A', label: 'Loge 1', seats: 4 });
    const [section] = chart.sections;
    const [row] = section?.rows ?? [];
    if (!section || !row) throw new Error('the chart has a row');
    const next = { ...row, x: row.x.map((x) => x + 6 * 24) };
    const layout = new SeatLayout({
      ...chart,
      sections: [section, { ...section, id: 'right', rows: [next] }],
    });
    expect(rowLabels(layout).map(({ inAisle }) => inAisle)).toEqual([false, false]);
  });

  it('are left out where another block of seats begins', () => {
    const chart = aChart({ id: 'A', seats: 4 });
    const [section] = chart.sections;
    const [row] = section?.rows ?? [];
    if (!section || !row) throw new Error('the chart has a row');
    const next = { ...row, x: row.x.map((x) => x + 4 * 24) };
    const layout = new SeatLayout({
      ...chart,
      sections: [section, { ...section, id: 'right', rows: [next] }],
    });
    expect(rowLabels(layout)).toHaveLength(2);
  });
});
