import type { Refund } from '../bookings/booking-money.ts';
import type { KnownRefund } from '../payments/payment-provider.ts';

/** What the provider tells of a payment's refunds that was not known here. */
export type News = {
  /** Refunds in another state: failed, or made good by somebody at the provider. */
  readonly changed: readonly Refund[];
  /** Minor units that somebody sent back at the provider besides. */
  readonly byHand: number;
  /** Minor units that somebody had sent there and the bank sent back to us: of a part of what `changed` has left of it. */
  readonly cameBack: number;
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

/** Money by hand makes good what could not be sent, one refund after the other; of one as much as there is, which is a refund of its own. */
const madeGood = (unmade: readonly Refund[], money: number): Pick<News, 'changed' | 'byHand'> => {
  const changed: Refund[] = [];
  let left = money;
  for (const refund of unmade) {
    if (left === 0) break;
    const { amount, asked = amount } = refund;
    if (amount > left) {
      changed.push({ ...refund, amount: amount - left, asked });
      return { changed, byHand: left };
    }
    changed.push({ ...refund, state: 'done', byHand: true });
    left -= amount;
  }
  return { changed, byHand: left };
};

/** The newest first: so much of what is said to have gone back by hand has not. Of one of them it may be a part. */
const lostByHand = (said: readonly Refund[], money: number): Pick<News, 'changed' | 'cameBack'> => {
  const changed: Refund[] = [];
  let left = money;
  for (const { byHand: _, ...refund } of said.toReversed()) {
    if (left === 0) break;
    if (refund.amount > left) {
      changed.push({ ...refund, byHand: true, amount: refund.amount - left });
      return { changed, cameBack: left };
    }
    changed.push({ ...refund, state: 'failed' });
    left -= refund.amount;
  }
  return { changed, cameBack: 0 };
};

/**
 * Holds the refunds of one payment against what the provider knows of it. Money that somebody sent there by hand makes
 * good, first, what could not be sent; what is more than that is a refund of its own. So is
 * one of ours by hand that the provider does not know by its id: the release before had but one, of the booking's.
 */
export const compareRefunds = (refunds: readonly Refund[], known: readonly KnownRefund[]): News => {
  const ours = new Set<string>(refunds.map(({ id }) => id));
  const isOurs = ({ id }: KnownRefund) => id !== null && ours.has(id);
  const failed = refunds
    .filter((refund) => hasFailed(refund, known))
    .map((refund): Refund => ({ ...refund, state: 'failed' }));
  const failedNow = new Set(failed.map(({ id }) => id));
  const unmade = [...failed, ...refunds.filter((refund) => isUnmade(refund) && !failedNow.has(refund.id))];

  const byOthers = known.filter((each) => !isOurs(each));
  const said = refunds.filter(
    ({ id, state, byHand }) => state === 'done' && (byHand || !known.some((each) => each.id === id)),
  );
  const hand = sumOf(byOthers.filter((each) => !each.failed)) - sumOf(said);
  if (hand < 0) {
    // Only what the provider lists as failed: a payment that it has forgotten lists nothing.
    const { changed, cameBack } = lostByHand(
      said,
      Math.min(-hand, sumOf(byOthers.filter((each) => each.failed))),
    );
    return { changed: [...failed, ...changed], byHand: 0, cameBack };
  }
  const { changed, byHand } = madeGood(unmade, hand);
  const changedNow = new Set(changed.map(({ id }) => id));
  return {
    changed: [...changed, ...failed.filter(({ id }) => !changedNow.has(id))],
    byHand,
    cameBack: 0,
  };
};
