import Stripe from 'stripe';

export type StripeSettings = {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Only where it is not Stripe itself: the payment sandbox. */
  readonly apiUrl?: string | undefined;
};

export const connectStripe = ({ secretKey, apiUrl }: StripeSettings): Stripe => {
  const url = apiUrl ? new URL(apiUrl) : null;
  return new Stripe(secretKey, {
    maxNetworkRetries: 2,
    timeout: 10_000,
    telemetry: false,
    ...(url && {
      host: url.hostname,
      port: url.port,
      protocol: url.protocol === 'http:' ? ('http' as const) : ('https' as const),
    }),
  });
};
