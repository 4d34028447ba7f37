import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeatLayout } from './seat-layout.ts';
import { aChart, aLayout } from './testing/a-chart.ts';
import { bestAvailable, type BestSeats, type SeatWish } from './best-available.ts';

type Wish = Partial<Omit<SeatWish, 'free'>> & { readonly taken?: readonly string[] };

const found = (layout: SeatLayout, { taken = [], ...wish }: Wish): BestSeats =>
  bestAvailable(layout, {
    count: 1,
    accessible: 0,
    companions: 0,
    mayBeSplit: false,
    wanted: () => true,
    ...wish,
    free: (seat) => !taken.includes(layout.seatIdAt(seat)),
  });

/** The groups' seats, `A/5`; undefined where nothing was found. */
const best = (layout: SeatLayout, wish: Wish): string[][] | undefined => {
  const seats = found(layout, wish);
  if (!seats.found) return undefined;
  return seats.groups.map((group) => group.map((seat) => layout.seatIdAt(seat).replace('stalls/', '')));
};

describe('best available', () => {
  it('is the middle of the row near the stage', () => {
    expect(best(aLayout({ id: 'A', seats: 10 }), { count: 2 })).toEqual([['A/5', 'A/6']]);
  });

  it('keeps a party together, though a row farther back', () => {
    const layout = aLayout({ id: 'A', seats: 4 }, { id: 'B', seats: 10 });
    const groups = best(layout, { count: 4, taken: ['stalls/A/2'] });
    expect(new Set(groups?.flat().map((id) => id[0]))).toEqual(new Set(['B']));
  });

  it('leaves no single seat alone', () => {
    // Of four seats, two in the middle would leave one at either side.
    expect(best(aLayout({ id: 'A', seats: 4 }), { count: 2 })).not.toEqual([['A/2', 'A/3']]);
  });

  it('leaves one alone last, or never, where that is said', () => {
    const layout = aLayout({ id: 'A', seats: 10 }, { id: 'B', seats: 3 });
    const taken = [1, 2, 3, 4, 8, 9, 10].map((seat) => `stalls/A/${seat}`);
    const few = { count: 2, taken };
    expect(best(layout, { ...few, singles: 'last' })?.flat()[0]).toMatch(/^[AB]/);
    expect(best(layout, { ...few, singles: 'never' })).toBeUndefined();
    const farther = aLayout(
      { id: 'A', seats: 10 },
      ...['B', 'C', 'D', 'E', 'F'].map((id) => ({ id, seats: 3 })),
      {
        id: 'G',
        seats: 2,
      },
    );
    for (const singles of ['last', 'never'] as const)
      expect(best(farther, { ...few, singles })).toEqual([['G/1', 'G/2']]);
  });

  it('counts with seats that come free, and takes none of them', () => {
    const layout = aLayout({ id: 'A', seats: 4 });
    const taken = ['stalls/A/1', 'stalls/A/2'];
    const wish = { count: 1, taken, singles: 'never' as const };
    expect(best(layout, { ...wish, near: [2] })).toBeUndefined();
    expect(best(layout, { ...wish, comesFree: (seat) => seat === 1 })).toEqual([['A/4']]);
  });

  it('knows that a seat of another category beside it is company', () => {
    const layout = aLayout({ id: 'A', seats: 6 });
    const wanted = (seat: number) => seat < 3;
    expect(best(layout, { count: 2, wanted })).toEqual([['A/1', 'A/2']]);
  });

  it('is nothing where a party fits nowhere side by side, and says what would fit', () => {
    const layout = aLayout({ id: 'A', seats: 3 }, { id: 'B', seats: 2 });
    expect(found(layout, { count: 4 })).toEqual({
      found: false,
      left: 5,
      longest: 3,
      accessible: 0,
      companions: 0,
    });
  });

  it('splits a party that may be split, with nobody by themselves', () => {
    const layout = aLayout({ id: 'A', seats: 3 }, { id: 'B', seats: 3 });
    const groups = best(layout, { count: 4, mayBeSplit: true });
    expect(groups?.map((group) => group.length)).toEqual([2, 2]);
    expect(best(layout, { count: 6, mayBeSplit: true })?.map((group) => group.length)).toEqual([3, 3]);
    expect(best(layout, { count: 7, mayBeSplit: true })).toBeUndefined();
  });

  it('leaves wheelchair places and the seats beside them to those who need them', () => {
    const layout = aLayout({ id: 'A', seats: 4, attributes: { 2: ['accessible'], 3: ['companion'] } });
    expect(best(layout, { count: 2 })).toBeUndefined();
    expect(best(layout, { count: 2, mayBeSplit: true })).toEqual([['A/1'], ['A/4']]);
  });

  it('gives a wheelchair place with who sits beside it, and the others close by', () => {
    const attributes = { 2: ['accessible'], 3: ['companion'], 9: ['accessible'] } as const;
    const layout = aLayout({ id: 'A', seats: 10, attributes }, { id: 'B', seats: 10 });
    expect(best(layout, { count: 2, accessible: 1, companions: 1 })).toEqual([['A/2', 'A/3']]);
    expect(best(layout, { count: 4, accessible: 1, companions: 1 })).toEqual([
      ['A/2', 'A/3'],
      ['B/1', 'B/2'],
    ]);
    expect(found(layout, { count: 3, accessible: 1, companions: 2 })).toMatchObject({
      found: false,
      accessible: 2,
      companions: 1,
    });
    expect(found(layout, { count: 3, accessible: 3 }).found).toBe(false);
  });

  it('gives away first the place beside that only one wheelchair place has', () => {
    const attributes = { 1: ['companion'], 3: ['accessible'], 4: ['companion'], 6: ['accessible'] } as const;
    const layout = aLayout({ id: 'A', seats: 6, attributes });
    const groups = best(layout, { count: 4, accessible: 2, companions: 2 });
    expect(groups?.map((group) => group.toSorted())).toEqual(
      expect.arrayContaining([
        ['A/1', 'A/3'],
        ['A/4', 'A/6'],
      ]),
    );
  });

  it('stays near seats that were lost', () => {
    const layout = aLayout({ id: 'A', seats: 10 });
    const lost = layout.indexOf('stalls/A/9') ?? -1;
    expect(best(layout, { taken: ['stalls/A/9'], near: [lost] })).toEqual([['A/8']]);
  });

  it('never seats a party across an aisle', () => {
    const layout = aLayout({ id: 'A', seats: 4, aisles: [1] });
    expect(best(layout, { count: 3 })).toBeUndefined();
    expect(best(layout, { count: 2, taken: ['stalls/A/1'] })).toEqual([['A/3', 'A/4']]);
  });

  it('is near where one sees best in a section that says where that is', () => {
    const chart = aChart({ id: 'A', seats: 10 });
    const sections = chart.sections.map((section) => ({ ...section, focus: [12, 100] as const }));
    expect(best(new SeatLayout({ ...chart, sections }), { count: 2 })).toEqual([['A/1', 'A/2']]);
  });

  it('keeps to the rows that it is given', () => {
    const layout = aLayout({ id: 'A', seats: 10 }, { id: 'B', seats: 10 });
    expect(best(layout, { count: 2, rows: ({ rowId }) => rowId === 'B' })).toEqual([['B/5', 'B/6']]);
  });

  it('is, for any house and party, free seats side by side, as many as asked for, or none that fit', () => {
    const wish = fc.record({
      count: fc.integer({ min: 1, max: 8 }),
      mayBeSplit: fc.boolean(),
      taken: fc.array(fc.nat(29), { maxLength: 25 }),
    });
    fc.assert(
      fc.property(wish, ({ count, mayBeSplit, taken }) => {
        const layout = aLayout(...['A', 'B', 'C'].map((id) => ({ id, seats: 10 })));
        const ids = taken.map((seat) => layout.seatIdAt(seat));
        const seats = found(layout, { count, mayBeSplit, taken: ids });
        const longest = longestFree(layout, ids);
        if (!seats.found) {
          expect(seats.longest).toBe(longest);
          expect(mayBeSplit ? seats.left < count : longest < count).toBe(true);
          return;
        }
        const all = seats.groups.flat();
        expect(new Set(all).size).toBe(count);
        expect(all.some((seat) => ids.includes(layout.seatIdAt(seat)))).toBe(false);
        if (!mayBeSplit) expect(seats.groups).toHaveLength(1);
        for (const group of seats.groups)
          group.slice(1).forEach((seat, n) => {
            expect(seat).toBe((group[n] ?? 0) + 1);
            expect(layout.rowAt(seat)).toBe(layout.rowAt(group[n] ?? 0));
          });
      }),
    );
  });
});

/** By another way than the search goes: row by row as text. */
const longestFree = (layout: SeatLayout, taken: readonly string[]): number =>
  Math.max(
    ...layout.rows.map(({ rowId, seats }) =>
      Math.max(
        ...seats
          .map((seat) => (taken.includes(`stalls/${rowId}/${seat}`) ? ' ' : '#'))
          .join('')
          .split(' ')
          .map((run) => run.length),
      ),
    ),
  );
