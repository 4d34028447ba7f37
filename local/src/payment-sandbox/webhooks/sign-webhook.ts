import { createHmac } from 'node:crypto';

/**
 * The `Stripe-Signature` header.
 * Source: https://docs.stripe.com/webhooks#verify-manually
 * @param seconds since 1970
 */
export function signWebhook(payload: string, secret: string, seconds: number): string {
  const signature = createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex');
  return `t=${seconds},v1=${signature}`;
}
