import type { Booking } from '../sales/bookings/booking.ts';
import { buyerKey } from '../sales/bookings/buyer.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import type { CountingLimits } from './counting-limits.ts';
import type { Books } from './selling-books.ts';

/** The network that everybody in the tests holds from. */
export const theStreet = 'the street';

export type HoldCounts = {
  readonly counted: CountingLimits;
  /** How many more each count may have: what a process that was killed has counted, nobody takes back. */
  readonly tooMany: number;
};

/** It had tickets once, whatever became of them: those of a place that is sold again are overwritten. */
const wasBought = ({ status, ending }: Booking): boolean => {
  switch (ending) {
    case undefined:
      return status === 'confirmed';
    case 'cancelled':
    case 'refunded':
    case 'charged-back':
      return true;
    case 'given-back':
    case 'hold-over':
    case 'unpaid':
    case 'refused':
    case 'too-late':
    case 'impossible':
      return false;
    default:
      return ending satisfies never;
  }
};

/**
 * What is wrong with the counts of holds at a moment when nothing is under way: each hold that brought no tickets counts,
 * once more where it was prolonged, and nothing else. Never one too few, or somebody could hold more than they may.
 */
export const holdsMiscounted = (
  { bookings }: Books,
  { event }: SalesPlan,
  { counted, tooMany }: HoldCounts,
): string[] => {
  const inVain = bookings.filter((booking) => !wasBought(booking));
  const check = (whose: string, count: number, due: number): string[] =>
    count < due || count > due + tooMany ? [`${whose} is counted ${count} holds in vain, of ${due}`] : [];
  const customers = new Set(bookings.map(({ buyer }) => buyerKey(buyer)));
  return [
    ...[...customers].flatMap((customer) => {
      const theirs = inVain.filter(({ buyer }) => buyerKey(buyer) === customer);
      const prolonged = theirs.filter(({ extended }) => extended);
      return check(customer, counted.countOf('hold', customer), theirs.length + prolonged.length);
    }),
    ...check(theStreet, counted.countOf('hold-from-network', `${event.id}#${theStreet}`), inVain.length),
  ];
};
