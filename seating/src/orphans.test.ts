import { describe, expect, it } from '@jest/globals';
import { edgesOf, leftAlone, piecesOf } from './orphans.ts';
import type { SeatLayout } from './seat-layout.ts';
import { aLayout } from './testing/a-chart.ts';

const isForSale = () => true;

/** All ways to give each of so many seats one of these letters. */
function* everyRow(seats: number, letters: string): Generator<string> {
  if (seats === 0) yield '';
  else for (const rest of everyRow(seats - 1, letters)) for (const letter of letters) yield letter + rest;
}

const where = (row: string, letters: string): number[] =>
  Array.from(row, (letter, n) => (letters.includes(letter) ? n : [])).flat();

/** By text: `_` is free, anything else is not. Which seats have nobody's seat beside them, with an aisle before one of them. */
const aloneIn = (row: string, aisle: number): number[] => {
  const text = ` ${row.slice(0, aisle)} ${row.slice(aisle)} `;
  return where(row, '_').filter((n) => {
    const at = n + (n < aisle ? 1 : 2);
    return text[at - 1] !== '_' && text[at + 1] !== '_';
  });
};

/** A house of one row. `_` is free, `x` is somebody else's, `n` is chosen, `k` was had and is kept, `l` is given back. */
const broken = (layout: SeatLayout, row: string): number[] =>
  leftAlone(
    layout,
    { forSale: isForSale, free: (seat) => row[seat] !== 'x' },
    { chosen: new Set(where(row, 'nk')), had: new Set(where(row, 'kl')) },
  );

describe('seats that are left alone', () => {
  it.each([
    ['in one stretch', 8, 8],
    ['with an aisle', 8, 3],
    ['in a row of one', 1, 1],
    ['in a row of five', 5, 5],
  ])('are, %s, those that were not alone before, for whatever is taken and chosen', (_, seats, aisle) => {
    const layout = aLayout({ id: 'A', seats, aisles: aisle < seats ? [aisle - 1] : [] });
    let bad = 0;
    for (const row of everyRow(seats, '_xn')) {
      if (where(row, 'n').length > 4) continue;
      const before = aloneIn(row.replaceAll('n', '_'), aisle);
      const after = aloneIn(row, aisle).filter((seat) => !before.includes(seat));
      const found = broken(layout, row);
      if (String(found) !== String(after)) expect({ row, found }).toEqual({ row, found: after });
      if (found.length > 0) bad += 1;
    }
    expect(bad > 0).toBe(seats > 1);
  });

  it('are, where seats are changed, those that are alone with what is kept and with what is given back', () => {
    const layout = aLayout({ id: 'A', seats: 7, aisles: [4] });
    for (const row of everyRow(7, '_xnkl')) {
      // What was alone while the party had all that it had is not made so by the change.
      const before = aloneIn(row.replaceAll('n', '_'), 5);
      const after = aloneIn(row.replaceAll('l', '_'), 5).filter(
        (seat) => !before.includes(seat) && isBeside(row, seat, 5),
      );
      const found = broken(layout, row);
      if (String(found) !== String(after)) expect({ row, found }).toEqual({ row, found: after });
    }
  });

  it('know that wheelchair places, those beside them and what is not for sale are like the end of the row', () => {
    const attributes = { 1: ['accessible'], 2: ['companion'], 7: ['restricted-view'] } as const;
    const layout = aLayout({ id: 'A', seats: 7, attributes });
    expect(broken(layout, '___n___')).toEqual([2]);
    expect(broken(layout, '_n_____')).toEqual([]);
    expect(broken(layout, '_____n_')).toEqual([6]);
    const free = () => true;
    const notFour = { free, forSale: (seat: number) => seat !== 3 };
    expect(leftAlone(layout, notFour, { chosen: new Set([5]) })).toEqual([4, 6]);
  });

  it('are looked for beside the choice only: two edges for any number side by side', () => {
    const layout = aLayout({ id: 'A', seats: 8 });
    expect(edgesOf(layout, isForSale, { chosen: new Set([2, 3, 4]) })).toEqual([
      { seat: 1, beyond: 0, isGivenBack: false },
      { seat: 5, beyond: 6, isGivenBack: false },
    ]);
    expect(edgesOf(layout, isForSale, { chosen: new Set([1, 3]) })).toEqual([
      { seat: 0, beyond: undefined, isGivenBack: false },
      { seat: 2, beyond: undefined, isGivenBack: false },
      { seat: 4, beyond: 5, isGivenBack: false },
    ]);
  });

  it('lie beside pieces, which end at an aisle', () => {
    const layout = aLayout({ id: 'A', seats: 8, aisles: [2] });
    expect(piecesOf(layout, new Set([7, 1, 2, 3]))).toEqual([[1, 2], [3], [7]]);
  });
});

/** Whether somebody who has a seat beside it then is of the party. */
const isBeside = (row: string, seat: number, aisle: number): boolean =>
  (seat !== aisle && 'nk'.includes(row[seat - 1] ?? '-')) ||
  (seat !== aisle - 1 && 'nk'.includes(row[seat + 1] ?? '-'));
