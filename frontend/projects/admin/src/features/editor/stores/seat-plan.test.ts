import { SeatLayout } from '@parterre/seating/seat-layout';
import { aChart, aLayout } from '@parterre/seating/testing/a-chart';
import { changedBy, notForSaleMark, painted, planOf, undecidedMark, undoOf } from './seat-plan.ts';
import { revenueOf, tallyOf } from './seat-tally.ts';
import { targetsOf } from './seat-targets.ts';

const categories = ['gold', 'silver'];
const layout = aLayout({ id: 'A', seats: 3 }, { id: 'B', seats: 2 });
const empty = planOf(layout, { sections: {}, areas: {} }, categories);

describe('a seat plan', () => {
  it('is undecided where nobody has decided', () => {
    expect([...empty.seats]).toEqual(Array.from({ length: 5 }, () => undecidedMark));
  });

  it('lets the most specific line win, and "not for sale" be a decision', () => {
    const stalls = { category: 'gold', rows: { B: 'silver' }, seats: { A: { 2: null } } };
    const plan = planOf(layout, { sections: { stalls }, areas: {} }, categories);
    expect([...plan.seats]).toEqual([0, notForSaleMark, 0, 1, 1]);
  });

  it('is painted without touching the plan before', () => {
    const after = painted(empty, { seats: [0, 1], areas: [], to: 'silver' });
    expect([...after.seats.subarray(0, 3)]).toEqual([1, 1, undecidedMark]);
    expect(empty.seats[0]).toBe(undecidedMark);
  });

  it('is what it was after undoing a stroke over different things', () => {
    const before = painted(painted(empty, { seats: [0], areas: [], to: 'gold' }), {
      seats: [1],
      areas: [],
      to: null,
    });
    const stroke = { seats: [0, 1, 2], areas: [], to: 'silver' };
    const after = undoOf(before, stroke).reduce(painted, painted(before, stroke));
    expect(after.seats).toEqual(before.seats);
  });

  it('knows what a stroke would really change', () => {
    const plan = painted(empty, { seats: [0], areas: [], to: 'gold' });
    expect(changedBy(plan, { seats: [0, 1], areas: [], to: 'gold' }).seats).toEqual([1]);
  });
});

describe('targets', () => {
  it('name a whole section when it is whole', () => {
    const targets = targetsOf(layout, { seats: [0, 1, 2, 3, 4], areas: [] });
    expect(targets).toEqual([{ type: 'section', sectionId: 'stalls' }]);
  });

  it('name whole rows, and single seats of others', () => {
    expect(targetsOf(layout, { seats: [0, 1, 2, 4], areas: [] })).toEqual([
      { type: 'row', sectionId: 'stalls', rowId: 'A' },
      { type: 'seats', seats: ['stalls/B/2'] },
    ]);
  });
});

describe('the tally', () => {
  const floor = { id: 'floor', name: 'Floor', capacity: 200, outline: [] };
  const withFloor = new SeatLayout({ ...aChart({ id: 'A', seats: 3 }), areas: [floor] });
  const sections = { stalls: { category: 'gold', rows: {}, seats: { A: { 3: null } } } };
  const tally = tallyOf(withFloor, planOf(withFloor, { sections, areas: { floor: 'silver' } }, categories));

  it('counts seats and the places of areas', () => {
    expect(tally).toEqual({ places: 203, notForSale: 1, undecided: 0, byCategory: [2, 200] });
  });

  it('says what a sold-out house brings', () => {
    const priced = [120, 50].map((amount, i) => ({
      id: categories[i] ?? '',
      name: '',
      price: { amount, currency: 'EUR' },
      colour: 'c1' as const,
    }));
    expect(revenueOf(tally, priced, 'EUR')).toEqual({ amount: 2 * 120 + 200 * 50, currency: 'EUR' });
  });
});
