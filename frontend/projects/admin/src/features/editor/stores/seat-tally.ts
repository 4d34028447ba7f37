import type { SeatLayout } from '@parterre/seating/seat-layout';
import type { Money } from '@parterre/ui/format/money.ts';
import type { TicketCategory } from '../../../data/api.ts';
import { notForSaleMark, undecidedMark, type SeatPlan } from './seat-plan.ts';

export interface Tally {
  /** Seats and the capacity of areas together. */
  readonly places: number;
  readonly notForSale: number;
  readonly undecided: number;
  /** In the order of the plan's categories. */
  readonly byCategory: readonly number[];
}

/** How many places belong to what. */
export function tallyOf(layout: SeatLayout, plan: SeatPlan): Tally {
  const counts = new Uint32Array(256);
  const add = (mark: number, count: number): void => {
    counts[mark] = (counts[mark] ?? 0) + count;
  };
  for (const mark of plan.seats) add(mark, 1);
  layout.areas.forEach(({ capacity }, i) => add(plan.areas[i] ?? undecidedMark, capacity));
  return {
    places: counts.reduce((sum, count) => sum + count, 0),
    notForSale: counts[notForSaleMark] ?? 0,
    undecided: counts[undecidedMark] ?? 0,
    byCategory: plan.categories.map((_, i) => counts[i] ?? 0),
  };
}

/** What a sold-out house brings; `categories` in the order of the tally. */
export function revenueOf(tally: Tally, categories: readonly TicketCategory[], currency: string): Money {
  const amount = categories.reduce((sum, { price }, i) => sum + price.amount * (tally.byCategory[i] ?? 0), 0);
  return { amount, currency };
}
