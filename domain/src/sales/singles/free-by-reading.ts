import type { Clock } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { claimedUntil, stateAt } from '../seats/seat-claim.ts';
import type { SeatStore } from '../seats/seat-store.ts';

type Deps = { readonly seats: Pick<SeatStore, 'read'>; readonly clock: Clock };

/** Which seats are free, for who has no live map of them: all rows are read. */
export const freeByReading = async (
  { seats, clock }: Deps,
  { chart, event, categoryAt }: SalesPlan,
): Promise<(seat: number) => boolean> => {
  const blocks = await seats.read(event.id, chart.sectionIds);
  const now = clock.now();
  const taken = new Set<number>();
  for (const { block, rows } of blocks)
    for (const [rowId, claims] of rows) {
      const row = chart.row(block, rowId);
      for (const [seat, claim] of claims)
        if (row && stateAt(now, claimedUntil(claim)) !== 'free')
          taken.add(row.firstIndex + row.seats.indexOf(seat));
    }
  return (seat) => categoryAt(seat) !== null && !taken.has(seat);
};
