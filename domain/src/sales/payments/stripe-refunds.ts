import Stripe from 'stripe';
import type { Money } from '../../money.ts';
import type { MoneyState, PaymentProvider, RefundAnswer } from './payment-provider.ts';
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

/** Money back, and what became of it. */
export const stripeRefunds = ({ refunds, disputes }: Stripe): Refunding => {
  /** What went back or is on its way, in minor units of ours. */
  const returnedOf = async (paymentId: string, { currency }: Money): Promise<number> => {
    const { data } = await refunds.list({ payment_intent: paymentId, limit: 100 }).catch(nothingUnknown);
    const sent = data.filter(({ status }) => status !== 'failed' && status !== 'canceled');
    const total = sent.reduce((sum, each) => sum + each.amount, 0);
    return fromStripe(total, currency).amount;
  };

  const disputeOf = async (paymentId: string): Promise<MoneyState['dispute']> => {
    const { data } = await disputes.list({ payment_intent: paymentId, limit: 100 }).catch(nothingUnknown);
    if (data.some(({ status }) => status === 'lost')) return 'lost';
    return data.some(({ status }) => undecided.includes(status)) ? 'open' : 'none';
  };

  return {
    moneyState: async ({ paymentId, amount }) => ({
      returned: await returnedOf(paymentId, amount),
      dispute: await disputeOf(paymentId),
    }),

    /** What went back already is looked at first: keys are forgotten after a day, and somebody may have acted by hand. */
    refund: async ({ paymentId, bookingId, amount, attempt }): Promise<RefundAnswer> => {
      const left = amount.amount - (await returnedOf(paymentId, amount));
      if (left <= 0) return { state: 'sent' };
      try {
        await refunds.create(
          {
            payment_intent: paymentId,
            amount: toStripe({ ...amount, amount: left }),
            metadata: { bookingId },
          },
          { idempotencyKey: `refund-${paymentId}-${attempt}-${left}` },
        );
        return { state: 'sent' };
      } catch (error) {
        const reason = whyImpossible(error);
        if (reason === null) return translate(error);
        // Somebody else was faster by a moment.
        if ((await returnedOf(paymentId, amount)) >= amount.amount) return { state: 'sent' };
        return (await disputeOf(paymentId)) === 'none'
          ? { state: 'impossible', reason }
          : { state: 'disputed' };
      }
    },
  };
};
