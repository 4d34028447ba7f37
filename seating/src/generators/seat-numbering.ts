import type { SeatNumbering } from '../drawing.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

/** From left to right: … 5 3 1 2 4 6 … */
const oddThenEven = (count: number): number[] => {
  const odd = upTo(Math.ceil(count / 2)).map((n) => 2 * n - 1);
  const even = upTo(Math.floor(count / 2)).map((n) => 2 * n);
  return [...odd.toReversed(), ...even];
};

const divide = (numbers: readonly number[], counts: readonly number[]): number[][] => {
  let used = 0;
  return counts.map((count) => numbers.slice(used, (used += count)));
};

/** The numbers of a row's seats from left to right, by blocks of so many seats. */
export const seatNumbers = (
  { numbering, numberedFrom }: SeatNumbering,
  counts: readonly number[],
): number[][] => {
  const turn = (numbers: number[]) => (numberedFrom === 'left' ? numbers : numbers.toReversed());
  if (numbering === 'block') return counts.map((count) => turn(upTo(count)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return divide(turn(numbering === 'row' ? upTo(total) : oddThenEven(total)), counts);
};
