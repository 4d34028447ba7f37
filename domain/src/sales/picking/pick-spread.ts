import type { RowSpan } from '@parterre/seating/chart-index';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { BestWish } from './best-wish.ts';
import { type Found, pick } from './pick.ts';
import type { RowShares } from './row-shares.ts';
import type { AtHand } from '../seats/seats-at-hand.ts';

type Wanted = { readonly plan: SalesPlan; readonly wish: BestWish; readonly free: AtHand };

/** `before`: so many processes at most that come before this one in a row. `full`: areas that turned out to be so. */
export type Spread = { readonly before: number; readonly full: ReadonlySet<string> };

/** In rows where so many processes at most come before this one, or in those of more of them if there is nothing. */
export const pickSpread = (
  shares: Pick<RowShares, 'rank' | 'count'>,
  { plan, wish, free }: Wanted,
  { before, full }: Spread,
): Found => {
  // Whoever sits together somewhere else does not sit in groups here.
  const together = { ...wish, split: false };
  for (let most = before; most < shares.count() - 1; most = 2 * most + 1) {
    const rows = (row: RowSpan) => shares.rank(plan.event.id, row) <= most;
    const found = pick(plan, together, free, { rows, full });
    if ('groups' in found && found.groups.length > 0) return found;
  }
  return pick(plan, wish, free, { full });
};
