import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { Limits } from '../limits.ts';
import { dynamoProviderShare } from './payments/dynamo-provider-share.ts';
import type { PaymentProvider } from './payments/payment-provider.ts';
import type { StripeSettings } from './payments/stripe-client.ts';
import { stripeProvider } from './payments/stripe-provider.ts';
import { stripeWebhookProbe } from './payments/stripe-webhook-probe.ts';
import { stripeWebhookReader } from './payments/stripe-webhook.ts';
import { withinShare } from './payments/within-share.ts';

type ShareDeps = {
  readonly tables: Pick<Tables, 'lowLevel'>;
  readonly limits: Limits;
  readonly clock: Clock;
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number;
};

/** The payment provider, as customers ask it. */
export const openPayments = (settings: StripeSettings) => ({
  provider: stripeProvider(settings),
  readWebhook: stripeWebhookReader(settings),
});

export type Payments = ReturnType<typeof openPayments>;

/** Asks the provider whether its webhooks come to us. */
export const openWebhookProbe = stripeWebhookProbe;

/** The payment provider, as machines may ask it, so that customers who pay are never turned away for it. */
export const openSharedPayments = (
  settings: StripeSettings,
  { tables, limits, clock, random }: ShareDeps,
): PaymentProvider =>
  withinShare(stripeProvider(settings), {
    share: dynamoProviderShare(tables.lowLevel, limits),
    clock,
    random,
  });
