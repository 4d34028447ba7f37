import type { PaymentInbox } from '@parterre/domain/sales/payments/payment-inbox';
import type { WebhookProbe } from '@parterre/domain/sales/payments/webhook-probe';
import { type Check, comesTrue } from './check.ts';

type Deps = {
  readonly probe: WebhookProbe;
  readonly inbox: Pick<PaymentInbox, 'has'>;
  readonly webhookUrl: string;
  readonly within?: number;
};

/** The payment provider has something to say, and it arrives. No money moves. */
export const webhooksArrive = ({ probe, inbox, webhookUrl, within }: Deps): Check => ({
  name: 'webhooks',
  ask: async () => {
    const start = Date.now();
    const page = await probe.closeAPage();
    const hasArrived = async (): Promise<boolean> => {
      const event = await probe.eventAbout(page);
      return event !== null && inbox.has(event);
    };
    if (!(await comesTrue(hasArrived, within)))
      throw new Error(
        `what the payment provider said of page ${page} did not arrive: look at its list of webhooks whether ${webhookUrl} is among them, wants checkout.session.expired, and has the secret that the customer service knows`,
      );
    return `one arrived after ${((Date.now() - start) / 1000).toFixed(1)} s`;
  },
});
