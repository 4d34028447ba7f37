import type { Chart } from '../chart.ts';

/** The distance between the two seats of a chart that are nearest to each other, in chart units. */
export const closestSeats = ({ sections }: Pick<Chart, 'sections'>): number => {
  const seats = sections.flatMap(({ rows }) =>
    rows.flatMap(({ x, y }) => x.map((left, n) => ({ left, top: y[n] ?? 0 }))),
  );
  let closest = Infinity;
  for (const [n, { left, top }] of seats.entries())
    for (const other of seats.slice(n + 1))
      closest = Math.min(closest, Math.hypot(left - other.left, top - other.top));
  return closest;
};
