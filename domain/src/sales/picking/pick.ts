import { bestAvailable } from '@parterre/seating/best-available';
import type { RowSpan } from '@parterre/seating/chart-index';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { TicketCategoryId } from '../../ids.ts';
import type { BestWish } from './best-wish.ts';
import type { Left } from './none-fit.ts';
import type { AtHand } from '../seats/seats-at-hand.ts';

/** Seats in groups that sit side by side, or places in an area. */
export type Picked = {
  readonly groups: readonly (readonly string[])[];
  readonly places: readonly { readonly areaId: string; readonly count: number }[];
};

export type Found = Picked | { readonly left: Left };

/** The area of a wanted category that has the most places left. */
const roomiest = (
  { chart, categoryOfArea }: SalesPlan,
  { placesLeft }: AtHand,
  isWanted: (category: TicketCategoryId | null | undefined) => boolean,
  full: ReadonlySet<string>,
): { readonly id: string; readonly left: number } | undefined => {
  const [best] = chart.areaIds
    .map((id, n) => ({ id, left: isWanted(categoryOfArea(id)) && !full.has(id) ? (placesLeft[n] ?? 0) : 0 }))
    .toSorted((one, other) => other.left - one.left);
  return best;
};

/** Only in some rows of seats; never in areas that turned out to be full. */
export type Within = {
  readonly rows?: ((row: RowSpan) => boolean) | undefined;
  readonly full: ReadonlySet<string>;
};

/**
 * Seats first, then places in an area. Where the event wants no single seats, those that leave one come last, and never from
 * some rows only: elsewhere there may be others.
 */
export const pick = (plan: SalesPlan, wish: BestWish, atHand: AtHand, { rows, full }: Within): Found => {
  const { chart } = plan;
  const categories = new Set(wish.categoryIds);
  const isWanted = (category: TicketCategoryId | null | undefined): boolean =>
    category !== null && category !== undefined && (categories.size === 0 || categories.has(category));
  const indexes = (ids: readonly string[]) => ids.flatMap((id) => chart.indexOf(id) ?? []);
  const except = new Set(indexes(wish.except));
  const leaving = new Set(indexes(wish.hold?.insteadOf ?? []));
  const strictly = rows ? 'never' : 'last';
  const best = bestAvailable(chart, {
    count: wish.quantity,
    accessible: wish.accessible,
    companions: wish.companions,
    mayBeSplit: wish.split,
    free: atHand.isFree,
    wanted: (seat) => isWanted(plan.categoryAt(seat)) && !except.has(seat),
    comesFree: (seat) => leaving.has(seat),
    near: indexes(wish.near),
    rows,
    singles: plan.event.noSingleSeats ? strictly : 'worse',
  });
  if (best.found)
    return { groups: best.groups.map((group) => group.map((seat) => chart.seatIdAt(seat))), places: [] };
  const area = wish.accessible === 0 ? roomiest(plan, atHand, isWanted, full) : undefined;
  if (area && area.left >= wish.quantity)
    return { groups: [], places: [{ areaId: area.id, count: wish.quantity }] };
  return { left: { ...best, places: area?.left ?? 0 } };
};
