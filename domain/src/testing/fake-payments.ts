import type { BookingId } from '../ids.ts';
import type { Money } from '../money.ts';
import type { PaymentEvent, PaymentOutcome, PaymentProvider } from '../payments/payment-provider.ts';

export type Page = {
  readonly id: string;
  readonly bookingId: BookingId;
  readonly amount: Money;
  state: PaymentOutcome['state'];
  refunded: number;
  refundFailed?: true;
  /** It was paid when it had ended already. */
  late?: true;
};

/** A payment provider in memory, with the customer's side of it. The webhooks that it would send wait in `events`. */
export type FakePayments = PaymentProvider & {
  readonly pages: ReadonlyMap<string, Page>;
  readonly events: PaymentEvent[];
  /** The customer's bank would not have the money that went back. */
  readonly failRefund: (pageId: string) => void;
  /** The customer pays; also a page that has ended, when `late`. Answers whether money moved. */
  readonly pay: (pageId: string, options?: { readonly late?: boolean }) => boolean;
};

const outcomeOf = ({ id, state, amount }: Page): PaymentOutcome =>
  state === 'paid' ? { state, paymentId: `pay-${id}`, amount } : { state };

export const fakePayments = (): FakePayments => {
  const pages = new Map<string, Page>();
  const requests = new Map<string, string>();
  const events: PaymentEvent[] = [];
  const page = (pageId: string): Page => {
    const found = pages.get(pageId);
    if (!found) throw new Error(`no page ${pageId}`);
    return found;
  };
  const tell = (about: Page) =>
    events.push({
      id: `evt-${events.length}-${about.id}`,
      kind: about.state,
      bookingId: about.bookingId,
      outcome: outcomeOf(about),
    });

  return {
    pages,
    events,
    openPage: async (request) => {
      const { bookingId, lines } = request;
      const id = `page-${bookingId}`;
      const asked = JSON.stringify(request);
      if (requests.has(id) && requests.get(id) !== asked)
        throw new Error('the same key was used with other parameters');
      requests.set(id, asked);
      const amount = lines.reduce((total, { price, count }) => total + price.amount * count, 0);
      const currency = lines[0]?.price.currency ?? 'MYR';
      if (!pages.has(id))
        pages.set(id, { id, bookingId, amount: { amount, currency }, state: 'open', refunded: 0 });
      return { id, url: `https://pay.test/${id}` };
    },
    outcomeOf: async (pageId) => outcomeOf(page(pageId)),
    closePage: async (pageId) => {
      const found = page(pageId);
      if (found.state === 'open') {
        found.state = 'expired';
        tell(found);
      }
      return outcomeOf(found);
    },
    refund: async ({ paymentId, bookingId, amount }) => {
      const found = page(paymentId.replace('pay-', ''));
      if (found.bookingId !== bookingId) throw new Error('the money has been paid back');
      if (found.state !== 'paid') throw new Error('there is no money to pay back');
      if (amount.currency !== found.amount.currency) throw new Error('it was paid in another currency');
      if (found.refunded > 0 && found.refunded !== amount.amount)
        throw new Error('the same key was used with other parameters');
      found.refunded = amount.amount;
    },
    refundState: async ({ paymentId }) => {
      const { refunded, refundFailed } = page(paymentId.replace('pay-', ''));
      return refunded > 0 && !refundFailed ? 'sent' : 'failed';
    },
    failRefund: (pageId) => {
      const found = page(pageId);
      found.refundFailed = true;
      const id = `evt-${events.length}-${found.id}`;
      events.push({ id, kind: 'refund.failed', bookingId: found.bookingId, aboutRefund: true });
    },
    pay: (pageId, { late = false } = {}) => {
      const found = page(pageId);
      if (found.state !== 'open' && !(late && found.state === 'expired')) return false;
      if (found.state === 'expired') found.late = true;
      found.state = 'paid';
      tell(found);
      return true;
    },
  };
};
