import type { PaymentEvent } from '../sales/payments/payment-provider.ts';
import type { FakePayments } from './fake-payments.ts';

export type Which = 'oldest' | 'newest' | 'delivered';

export type WebhookPost = {
  /** The event that comes next: of those that have not come yet, or one that has come already. */
  readonly take: (which: Which, times: number) => PaymentEvent | undefined;
  /** The oldest event on its way gets lost; not one of money that moved, which nobody else would tell. */
  readonly lose: () => void;
  /** An event of money that moved which has not come yet: the provider repeats it for days. */
  readonly takeMoney: () => PaymentEvent | undefined;
  /** What has come of what: events that came twice or more, and those that came after a later one of their booking. */
  readonly delivered: () => {
    readonly ids: ReadonlySet<string>;
    readonly twice: number;
    readonly outOfOrder: number;
  };
};

/** Webhooks on their way from the provider to us: they come late, twice, out of order or never. */
export const webhookPost = ({ events }: FakePayments): WebhookPost => {
  const times = new Map<PaymentEvent, number>();
  const lost = new Set<PaymentEvent>();
  const overtaken = new Set<PaymentEvent>();
  const onTheirWay = () => events.filter((event) => !times.has(event) && !lost.has(event));
  const isOvertaken = (event: PaymentEvent): boolean =>
    events
      .slice(events.indexOf(event) + 1)
      .some((later) => later.bookingId === event.bookingId && times.has(later));
  const choose = (which: Which): PaymentEvent | undefined => {
    switch (which) {
      case 'oldest':
        return onTheirWay()[0];
      case 'newest':
        return onTheirWay().at(-1);
      case 'delivered':
        return events.find((event) => times.has(event));
      default:
        return which satisfies never;
    }
  };
  const take = (event: PaymentEvent | undefined, count: number): PaymentEvent | undefined => {
    if (!event) return undefined;
    if (isOvertaken(event)) overtaken.add(event);
    times.set(event, (times.get(event) ?? 0) + count);
    return event;
  };
  return {
    take: (which, count) => take(choose(which), count),
    takeMoney: () =>
      take(
        onTheirWay().find(({ moneyMoved }) => moneyMoved),
        1,
      ),
    lose: () => {
      const event = onTheirWay().find(({ moneyMoved }) => !moneyMoved);
      if (event) lost.add(event);
    },
    delivered: () => ({
      ids: new Set([...times.keys()].flatMap(({ bookingId, kind }) => `${kind} ${bookingId}`)),
      twice: [...times.values()].filter((count) => count > 1).length,
      outOfOrder: overtaken.size,
    }),
  };
};
