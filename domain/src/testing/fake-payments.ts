import { DomainError } from '../domain-error.ts';
import type { BookingId } from '../ids.ts';
import type { Money } from '../money.ts';
import {
  type KnownRefund,
  type MoneyState,
  type PaymentEvent,
  type PaymentOutcome,
  type PaymentProvider,
  returnedOf,
  SpentAttemptError,
} from '../sales/payments/payment-provider.ts';
import { aText } from './a-text.ts';

export type Page = {
  readonly id: string;
  readonly bookingId: BookingId;
  readonly amount: Money;
  state: PaymentOutcome['state'];
  readonly refunds: KnownRefund[];
  /** Minor units that went back and did not come to us again. */
  readonly refunded: number;
  dispute: MoneyState['dispute'];
  /** The provider does not know the payment any more. */
  forgotten?: true;
  /** It was paid when it had ended already. */
  late?: true;
};

/** What goes wrong the next time: a request that is refused, or a failure that is kept for as long as the try is the same. */
export type Fault = 'refuses' | 'fails';

/** A payment provider in memory, with the customer's side of it. The webhooks that it would send wait in `events`. */
export type FakePayments = PaymentProvider & {
  readonly pages: ReadonlyMap<string, Page>;
  readonly events: PaymentEvent[];
  /** The next page that is opened, or refund that is made, meets this. */
  readonly fault: (fault: Fault) => number;
  /** The customer's bank would not have the money that went back last. */
  readonly failRefund: (pageId: string) => void;
  /** Somebody pays back by hand; answers whether money moved. */
  readonly refundByHand: (pageId: string, amount: number) => boolean;
  readonly dispute: (pageId: string, decision: 'open' | 'won' | 'lost') => number;
  readonly forget: (pageId: string) => boolean;
  /** Somebody pays once more for the same, on another page; answers its id. */
  readonly copy: (page: Page) => string;
  /** The customer pays; also a page that has ended, when `late`. Answers whether money moved. */
  readonly pay: (pageId: string, options?: { readonly late?: boolean }) => boolean;
  /** The customer has done their part, and the money is on its way. */
  readonly delay: (pageId: string) => boolean;
};

const outcomeOf = ({ id, state, amount }: Page): PaymentOutcome =>
  state === 'paid' ? { state, paymentId: `pay-${id}`, amount } : { state };

/** One per request of a booking's try; `others`: how many there are of that try with other words. */
const pageIdOf = (bookingId: BookingId, attempt: number, others: number): string =>
  [
    'page',
    bookingId,
    ...(attempt > 1 ? [attempt] : []),
    ...(others > 0 ? [`in-other-words-${others}`] : []),
  ].join('-');

const newPage = (id: string, bookingId: BookingId, amount: Money): Page => {
  const refunds: KnownRefund[] = [];
  return {
    ...{ id, bookingId, amount, refunds, state: 'open', dispute: 'none' },
    get refunded() {
      return returnedOf({ refunds });
    },
  };
};

export const fakePayments = (): FakePayments => {
  const pages = new Map<string, Page>();
  /** The page of each request, and how many requests there were of each try. */
  const [requests, tries] = [new Map<string, string>(), new Map<string, number>()];
  const events: PaymentEvent[] = [];
  const faults: Fault[] = [];
  const spent = new Set<string>();
  const page = (pageId: string): Page => {
    const found = pages.get(pageId);
    if (!found) throw new Error(`no page ${pageId}`);
    return found;
  };
  const paymentOf = (paymentId: string): Page => page(paymentId.replace('pay-', ''));
  const tell = (about: Page) =>
    events.push({
      id: `evt-${events.length}-${about.id}`,
      kind: about.state,
      bookingId: about.bookingId,
      pageId: about.id,
      outcome: outcomeOf(about),
    });
  const tellOfMoney = (about: Page, kind: string, bookingId: BookingId | null = about.bookingId) =>
    events.push({
      id: `evt-${events.length}-${kind}-${about.id}`,
      kind,
      bookingId,
      moneyMoved: { paymentId: `pay-${about.id}` },
    });
  const meetFault = (key: string): Fault | undefined => {
    const fault = faults.shift();
    if (fault === 'fails') spent.add(key);
    if (spent.has(key)) throw new SpentAttemptError(new Error('the provider failed'));
    return fault;
  };

  return {
    pages,
    events,
    fault: (fault) => faults.push(fault),
    openPage: async (request) => {
      const { bookingId, lines, attempt } = request;
      const asked = JSON.stringify(request);
      if (meetFault(asked) === 'refuses')
        throw new DomainError('payment-refused', aText('This is not taken.'));
      const others = tries.get(`${bookingId} ${attempt}`) ?? 0;
      const id = requests.get(asked) ?? pageIdOf(bookingId, attempt, others);
      if (!requests.has(asked)) tries.set(`${bookingId} ${attempt}`, others + 1);
      requests.set(asked, id);
      const amount = lines.reduce((total, { price, count }) => total + price.amount * count, 0);
      const currency = lines[0]?.price.currency ?? 'MYR';
      if (!pages.has(id)) pages.set(id, newPage(id, bookingId, { amount, currency }));
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
    refund: async ({ id, paymentId, bookingId, amount, attempt }) => {
      const found = paymentOf(paymentId);
      if (found.bookingId !== bookingId) throw new Error('it is a payment for another booking');
      if (found.state !== 'paid') throw new Error('there is no money to pay back');
      if (amount.currency !== found.amount.currency) throw new Error('it was paid in another currency');
      const own = found.refunds.find((each) => each.id === id);
      if (own) return { state: 'sent', amount: own.amount };
      const sends = Math.min(amount.amount, found.amount.amount - found.refunded);
      if (sends === 0) return { state: 'sent', amount: 0 };
      if (found.forgotten) return { state: 'impossible', reason: 'resource_missing' };
      if (found.dispute !== 'none') return { state: 'disputed' };
      meetFault(`refund-${id}-${attempt}`);
      found.refunds.push({ id, amount: sends, failed: false });
      return { state: 'sent', amount: sends };
    },
    moneyState: async ({ paymentId }) => {
      const { refunds, dispute } = paymentOf(paymentId);
      return { refunds: [...refunds], dispute };
    },
    bookingOf: async (paymentId) => pages.get(paymentId.replace('pay-', ''))?.bookingId ?? null,
    failRefund: (pageId) => {
      const found = page(pageId);
      const last = found.refunds.findLastIndex(({ failed }) => !failed);
      const [sent] = last < 0 ? [] : found.refunds.splice(last, 1);
      if (sent) found.refunds.splice(last, 0, { ...sent, failed: true });
      tellOfMoney(found, 'refund.failed');
    },
    refundByHand: (pageId, amount) => {
      const found = page(pageId);
      const left = found.amount.amount - found.refunded;
      if (found.state !== 'paid' || found.dispute !== 'none' || amount > left) return false;
      found.refunds.push({ id: null, amount, failed: false });
      tellOfMoney(found, 'charge.refunded');
      return true;
    },
    dispute: (pageId, decision) => {
      const found = page(pageId);
      found.dispute = decision === 'won' ? 'none' : decision;
      return tellOfMoney(found, `charge.dispute.${decision}`, null);
    },
    forget: (pageId) => {
      page(pageId).forgotten = true;
      return true;
    },
    copy: ({ id, bookingId, amount }) => {
      const again = newPage(`${id}-again`, bookingId, amount);
      again.state = 'paid';
      pages.set(again.id, again);
      return again.id;
    },
    pay: (pageId, { late = false } = {}) => {
      const found = page(pageId);
      const isOnItsWay = found.state === 'open' || found.state === 'processing';
      if (!isOnItsWay && !(late && found.state === 'expired')) return false;
      if (found.state === 'expired') found.late = true;
      found.state = 'paid';
      tell(found);
      return true;
    },
    delay: (pageId) => {
      const found = page(pageId);
      if (found.state !== 'open') return false;
      found.state = 'processing';
      tell(found);
      return true;
    },
  };
};
