import { SeatLayout } from '@parterre/seating/seat-layout';
import { aChart, aLayout } from '@parterre/seating/testing/a-chart';
import { neighbour, type Direction } from './neighbour.ts';

describe('arrow keys', () => {
  const layout = aLayout({ id: 'A', seats: 4 }, { id: 'B', seats: 10 });
  const from = (id: string, direction: Direction): string | undefined => {
    const seat = neighbour(layout, layout.indexOf(id) ?? -1, direction);
    return seat === undefined ? undefined : layout.seatIdAt(seat);
  };

  it('move along the row', () => {
    expect(from('stalls/A/2', 'right')).toBe('stalls/A/3');
    expect(from('stalls/A/2', 'left')).toBe('stalls/A/1');
  });

  it('move to the row in front and behind', () => {
    expect(from('stalls/A/1', 'down')).toBe('stalls/B/4');
    expect(from('stalls/B/6', 'up')).toBe('stalls/A/3');
  });

  it('stay where the house ends', () => {
    expect(from('stalls/A/2', 'up')).toBeUndefined();
    expect(from('stalls/B/10', 'right')).toBeUndefined();
  });

  it('cross an aisle', () => {
    const chart = aChart({ id: 'A', seats: 4 });
    const split = {
      ...chart,
      sections: chart.sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) => ({ ...row, x: row.x.map((x, n) => (n < 2 ? x : x + 70)) })),
      })),
    };
    const wide = new SeatLayout(split);
    expect(neighbour(wide, 1, 'right')).toBe(2);
  });
});
