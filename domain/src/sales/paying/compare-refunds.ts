import type { Refund } from '../bookings/booking-money.ts';
import type { KnownRefund } from '../payments/payment-provider.ts';

/** What the provider tells of a payment's refunds that was not known here. */
export type News = {
  /** Refunds of ours in another state: failed, or made good by somebody at the provider. */
  readonly changed: readonly Refund[];
  /** Minor units that somebody sent back at the provider besides. */
  readonly byHand: number;
};

const sumOf = (items: readonly { readonly amount: number }[]): number =>
  items.reduce((total, { amount }) => total + amount, 0);

/** The bank sent it back to us, days after the provider took it on. */
const hasFailed = ({ id, state, byHand }: Refund, known: readonly KnownRefund[]): boolean => {
  const its = known.filter((each) => each.id === id);
  return state === 'done' && !byHand && its.length > 0 && its.every(({ failed }) => failed);
};

const isUnmade = ({ state, byHand }: Refund): boolean =>
  !byHand && (state === 'failed' || state === 'impossible');

/**
 * Holds the refunds of one payment against what the provider knows of it. Money that somebody sent there by hand makes
 * good, first, what could not be sent, one refund after the other, each as a whole; where there is nothing of that kind,
 * it is a refund of its own.
 */
export const compareRefunds = (refunds: readonly Refund[], known: readonly KnownRefund[]): News => {
  const ours = new Set<string>(refunds.map(({ id }) => id));
  const failed = refunds
    .filter((refund) => hasFailed(refund, known))
    .map((refund): Refund => ({ ...refund, state: 'failed' }));
  const failedNow = new Set(failed.map(({ id }) => id));
  const unmade = [...failed, ...refunds.filter((refund) => isUnmade(refund) && !failedNow.has(refund.id))];

  const sentByHand = known.filter((each) => !each.failed && (each.id === null || !ours.has(each.id)));
  let hand = sumOf(sentByHand) - sumOf(refunds.filter(({ byHand }) => byHand));
  const made: Refund[] = [];
  for (const refund of unmade) {
    if (hand < refund.amount) continue;
    hand -= refund.amount;
    made.push({ ...refund, state: 'done', byHand: true });
  }
  const madeNow = new Set(made.map(({ id }) => id));
  const isOpen = unmade.some(({ id }) => !madeNow.has(id));
  return {
    changed: [...made, ...failed.filter(({ id }) => !madeNow.has(id))],
    byHand: isOpen ? 0 : Math.max(0, hand),
  };
};
