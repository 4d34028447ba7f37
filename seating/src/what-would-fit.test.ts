import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leftAlone } from './orphans.ts';
import { aLayout } from './testing/a-chart.ts';
import { whatWouldFit } from './what-would-fit.ts';

const forSale = () => true;

type Asked = { readonly taken?: readonly string[]; readonly had?: readonly string[] };

describe('what would fit', () => {
  const layout = aLayout({ id: 'A', seats: 6 }, { id: 'B', seats: 3 });
  const rowA = ['A/1', 'A/2', 'A/3', 'A/4', 'A/5', 'A/6'];
  const index = (id: string): number => layout.indexOf(`stalls/${id}`) ?? -1;
  const setOf = (ids: readonly string[]) => new Set(ids.map(index));
  const fit = (chosen: readonly string[], { taken = [], had = [] }: Asked = {}) => {
    const others = setOf(taken);
    const house = { forSale, free: (seat: number) => !others.has(seat), wantedFor: () => () => true };
    const fits = whatWouldFit(layout, house, { chosen: setOf(chosen), had: setOf(had) });
    return fits && fits.seats.map((seat) => layout.seatIdAt(seat).replace('stalls/', ''));
  };

  it('is as many side by side, as close as can be', () => {
    expect(fit(['A/3', 'A/4', 'A/5'])).toEqual(['A/4', 'A/5', 'A/6']);
    expect(fit(['A/2', 'A/3'], { taken: ['A/5', 'A/6'] })).toEqual(['A/1', 'A/2']);
    expect(fit(['A/2'], { taken: ['A/3', 'A/4', 'A/5', 'A/6'] })).toEqual(['B/1']);
  });

  it('leaves the other pieces of a choice where they are', () => {
    expect(fit(['A/1', 'B/2'])).toEqual(['A/1', 'B/1']);
  });

  it('closes the gap between two pieces', () => {
    expect(fit(['A/1', 'A/3'])).toEqual(['A/3', 'A/4']);
  });

  it('is nothing where it could not be had in any other way: the rule gives way', () => {
    expect(fit(['B/1', 'B/2'], { taken: rowA })).toBeNull();
    expect(fit(['B/2'], { taken: rowA })).toEqual(['B/1']);
  });

  it('counts with what is given back, which is the last that it names', () => {
    expect(fit(['A/2', 'A/3'], { had: ['A/1', 'A/2'] })).toEqual(['A/3', 'A/4']);
    expect(fit(['B/2'], { had: ['B/1', 'B/3'], taken: rowA })).toEqual(['B/1']);
  });

  const anyOf = (
    rows: Parameters<typeof aLayout>,
    chosen: readonly string[],
    taken: readonly string[] = [],
  ) => {
    const house = aLayout(...rows);
    const at = (ids: readonly string[]) => new Set(ids.map((id) => house.indexOf(`stalls/${id}`) ?? -1));
    const others = at(taken);
    const free = (seat: number) => !others.has(seat);
    // What row a seat is in is what it costs.
    const wantedFor = (piece: readonly number[]) => (seat: number) =>
      piece.some((one) => house.rowAt(one).rowId.startsWith(house.rowAt(seat).rowId));
    const fits = (wanted = wantedFor) =>
      whatWouldFit(house, { forSale, free, wantedFor: wanted }, { chosen: at(chosen) });
    return {
      fits,
      inWords: (seats = fits(() => () => true)?.seats) => seats?.map((seat) => house.seatIdAt(seat).slice(7)),
    };
  };

  it('is not the choice itself, where the end of one row comes before the beginning of another', () => {
    const rows = [
      { id: 'A', seats: 3 },
      { id: 'B', seats: 3 },
    ];
    expect(anyOf(rows, ['A/3', 'B/2', 'B/3'], ['A/1', 'A/2']).fits()).toBeNull();
    const long = [
      { id: 'A', seats: 8 },
      { id: 'B', seats: 8 },
    ];
    expect(anyOf(long, ['A/7', 'A/8', 'B/2', 'B/3']).inWords()).toEqual(['A/7', 'A/8', 'B/1', 'B/2']);
    const aisle = [{ id: 'A', seats: 7, aisles: [3] }];
    expect(anyOf(aisle, ['A/4', 'A/6', 'A/7']).inWords()).not.toEqual(['A/4', 'A/6', 'A/7']);
  });

  it('leaves who sits beside a wheelchair place there', () => {
    const rows = [
      { id: 'A', seats: 3, attributes: { 1: ['accessible'] } },
      { id: 'B', seats: 8 },
    ] as const;
    expect(anyOf([...rows], ['A/1', 'A/2']).fits()).toBeNull();
  });

  it('is of the categories of the seats that it is instead of, not of others in the choice', () => {
    const rows = [
      { id: 'A', seats: 3 },
      { id: 'B', seats: 8 },
    ];
    expect(anyOf(rows, ['A/2', 'A/3', 'B/1', 'B/2'], ['A/1']).fits()).toBeNull();
    expect(anyOf(rows, ['A/2', 'B/1', 'B/2'], []).fits()?.moved).toHaveLength(1);
  });

  it('sells the last seat, whoever comes in whatever order', () => {
    const size = fc.integer({ min: 1, max: 4 });
    const parties = fc.array(fc.record({ size, at: fc.nat(99), follows: fc.boolean() }), { minLength: 40 });
    const house = aLayout({ id: 'A', seats: 9, aisles: [3] }, { id: 'B', seats: 7 }, { id: 'C', seats: 2 });
    fc.assert(
      fc.property(parties, (all) => {
        const sold = new Set<number>();
        const free = (seat: number) => !sold.has(seat);
        const windowsOf = (count: number) =>
          house.stretches
            .flatMap(({ first, count: most }) =>
              Array.from({ length: Math.max(0, most - count + 1) }, (_, n) => first + n),
            )
            .map((first) => Array.from({ length: count }, (_, n) => first + n))
            .filter((window) => window.every(free));
        const alone = (window: readonly number[]) =>
          leftAlone(house, { forSale, free }, { chosen: new Set(window) });
        for (const party of [
          ...all,
          ...Array.from({ length: 18 }, () => ({ size: 1, at: 7, follows: true })),
        ]) {
          const windows = windowsOf(party.size);
          const wish = windows[party.at % windows.length];
          if (!wish) continue;
          const fits = whatWouldFit(
            house,
            { forSale, free, wantedFor: () => () => true },
            { chosen: new Set(wish) },
          );
          const others = windows.filter((window) => alone(window).length === 0);
          // It gives way exactly where nothing else is left for as many.
          if (alone(wish).length > 0) expect(fits === null).toBe(others.length === 0);
          else expect(fits).toBeNull();
          if (fits) expect(alone(fits.seats)).toEqual([]);
          if (fits && !party.follows) continue;
          for (const seat of fits?.seats ?? wish) sold.add(seat);
        }
        expect(sold.size).toBe(house.seatCount);
      }),
    );
  });
});
