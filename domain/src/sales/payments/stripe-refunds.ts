import Stripe from 'stripe';
import type { Money } from '../../money.ts';
import {
  type KnownRefund,
  type MoneyState,
  type PaymentProvider,
  type RefundAnswer,
  type RefundOrder,
  returnedOf,
  SpentAttemptError,
} from './payment-provider.ts';
import { fromStripe, toStripe } from './stripe-amounts.ts';
import { translate, whyImpossible } from './stripe-errors.ts';

/** Disputes whose money is with the customer's bank. Source: https://docs.stripe.com/api/disputes/object#dispute_object-status */
const undecided: readonly string[] = ['needs_response', 'under_review'];

/** What belongs to a payment that the provider does not know: nothing. */
const nothingUnknown = (error: unknown): { readonly data: [] } => {
  if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing')
    return { data: [] };
  return translate(error);
};

type Refunding = Pick<PaymentProvider, 'refund' | 'moneyState'>;

const isLost = (status: string | null): boolean => status === 'failed' || status === 'canceled';

/** Our id for a refund. The release before made one of each booking, and named that. */
const idOf = (metadata: Stripe.Metadata | null): string | null =>
  metadata?.refundId ?? metadata?.bookingId ?? null;

/** Money back, and what became of it. */
export const stripeRefunds = ({ refunds, disputes }: Stripe): Refunding => {
  /** What went back or is on its way, and what failed, in minor units of ours. */
  const knownOf = async (paymentId: string, { currency }: Money): Promise<KnownRefund[]> => {
    const { data } = await refunds.list({ payment_intent: paymentId, limit: 100 }).catch(nothingUnknown);
    return data.map(({ metadata, amount, status }) => ({
      id: idOf(metadata),
      amount: fromStripe(amount, currency).amount,
      failed: isLost(status),
    }));
  };

  const disputeOf = async (paymentId: string): Promise<MoneyState['dispute']> => {
    const { data } = await disputes.list({ payment_intent: paymentId, limit: 100 }).catch(nothingUnknown);
    if (data.some(({ status }) => status === 'lost')) return 'lost';
    return data.some(({ status }) => undecided.includes(status)) ? 'open' : 'none';
  };

  /** What is known of this very refund; and how much of it can still be sent, of what others have left of the payment. */
  const standing = async ({ id, paymentId, amount, paid }: RefundOrder) => {
    const known = await knownOf(paymentId, paid);
    const left = Math.max(0, paid.amount - returnedOf({ refunds: known }));
    return { own: known.find((each) => each.id === id), sends: Math.min(amount.amount, left) };
  };

  /** Why nothing was sent: it was, or the money is gone, or is in others' hands; or it never can be. */
  const whyNot = async (order: RefundOrder, sent: number, error: unknown): Promise<RefundAnswer> => {
    const reason = whyImpossible(error);
    if (reason === null) return translate(error);
    const { own, sends } = await standing(order);
    if (own) return { state: 'sent', amount: own.amount };
    // Somebody else was faster by a moment: another try asks for what is left.
    if (sends < sent) throw new SpentAttemptError(error);
    return (await disputeOf(order.paymentId)) === 'none'
      ? { state: 'impossible', reason }
      : { state: 'disputed' };
  };

  return {
    moneyState: async ({ paymentId, paid }) => ({
      refunds: await knownOf(paymentId, paid),
      dispute: await disputeOf(paymentId),
    }),

    /** What went back already is looked at first: keys are forgotten after a day, and somebody may have acted by hand. */
    refund: async (order): Promise<RefundAnswer> => {
      const { id, paymentId, bookingId, amount, attempt } = order;
      const { own, sends } = await standing(order);
      if (own) return { state: 'sent', amount: own.amount };
      if (sends === 0) return { state: 'sent', amount: 0 };
      try {
        await refunds.create(
          {
            payment_intent: paymentId,
            amount: toStripe({ ...amount, amount: sends }),
            metadata: { bookingId, refundId: id },
          },
          { idempotencyKey: `refund-${id}-${attempt}` },
        );
        return { state: 'sent', amount: sends };
      } catch (error) {
        return whyNot(order, sends, error);
      }
    },
  };
};
