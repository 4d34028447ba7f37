import { describe, expect, it } from '@jest/globals';
import type { SeatLayout } from './seat-layout.ts';
import { aLayout } from './testing/a-chart.ts';
import { bestAvailable } from './best-available.ts';

function best(layout: SeatLayout, count: number, taken: readonly string[] = []): string[] | undefined {
  const eligible = (seat: number): boolean => !taken.includes(layout.seatIdAt(seat));
  return bestAvailable(layout, { count, eligible })?.map((seat) =>
    layout.seatIdAt(seat).replace('stalls/', ''),
  );
}

describe('best available', () => {
  it('is the middle of the row near the stage', () => {
    expect(best(aLayout({ id: 'A', seats: 10 }), 2)).toEqual(['A/5', 'A/6']);
  });

  it('keeps a party together, though a row farther back', () => {
    const layout = aLayout({ id: 'A', seats: 4 }, { id: 'B', seats: 10 });
    const seats = best(layout, 4, ['stalls/A/2']);
    expect(new Set(seats?.map((id) => id[0]))).toEqual(new Set(['B']));
  });

  it('leaves no single seat alone', () => {
    // Of four seats, two in the middle would leave one at either side.
    expect(best(aLayout({ id: 'A', seats: 4 }), 2)).not.toEqual(['A/2', 'A/3']);
  });

  it('splits a party that fits nowhere as a whole, and stays close', () => {
    const layout = aLayout({ id: 'A', seats: 3 }, { id: 'B', seats: 3 });
    expect(best(layout, 5)).toHaveLength(5);
  });

  it('proposes nothing when there are not so many', () => {
    expect(best(aLayout({ id: 'A', seats: 3 }), 4)).toBeUndefined();
  });

  it('leaves wheelchair places and the seats beside them to those who need them', () => {
    const layout = aLayout({ id: 'A', seats: 4, marks: { 2: 'accessible', 3: 'companion' } });
    expect(best(layout, 2)).toEqual(['A/1', 'A/4']);
  });

  it('stays near seats that were lost', () => {
    const layout = aLayout({ id: 'A', seats: 10 });
    const lost = layout.indexOf('stalls/A/9') ?? -1;
    const seats = bestAvailable(layout, { count: 1, eligible: (seat) => seat !== lost, near: [lost] });
    expect(seats?.map((seat) => layout.seatIdAt(seat))).toEqual(['stalls/A/8']);
  });
});
