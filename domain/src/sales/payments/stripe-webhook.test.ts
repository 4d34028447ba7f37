import { describe, expect, it } from '@jest/globals';
import Stripe from 'stripe';
import { stripeWebhookReader } from './stripe-webhook.ts';

const [secretKey, webhookSecret] = ['sk_test_webhook', 'whsec_webhook'];
const read = stripeWebhookReader({ secretKey, webhookSecret });
const readSigned = (payload: string) =>
  read(
    Buffer.from(payload),
    new Stripe(secretKey).webhooks.generateTestHeaderString({ payload, secret: webhookSecret }),
  );

describe('a webhook of Stripe’s', () => {
  it('is refused when its signature is not the provider’s', () => {
    expect(read(Buffer.from('{"id":"evt_1"}'), 't=1,v1=00')).toBe('unsigned');
    expect(read(Buffer.from('{"id":"evt_1"}'), '')).toBe('unsigned');
  });

  it.each([
    '',
    'not json',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"id":"evt_1"}',
    '{"id":"evt_1","type":"charge.refunded"}',
    '{"id":"evt_1","type":"charge.refunded","data":{}}',
    '{"id":"evt_1","type":"charge.refunded","data":{"object":null}}',
    '{"id":1,"type":"charge.refunded","data":{"object":{"object":"charge"}}}',
    '{"id":"evt_1","type":"checkout.session.completed","data":{"object":{"object":"checkout.session","payment_status":"paid"}}}',
  ])('that is signed and no event is said to be none: %s', (payload) => {
    expect(readSigned(payload)).toBe('no-event');
  });

  it('says that no money comes when a payment on its way has failed', () => {
    const session = { object: 'checkout.session', status: 'complete', payment_status: 'unpaid', id: 'cs_1' };
    const payload = JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type: 'checkout.session.async_payment_failed',
      data: { object: { ...session, client_reference_id: '0123456789abcdef', payment_intent: 'pi_1' } },
    });
    expect(readSigned(payload)).toMatchObject({ outcome: { state: 'expired' } });
  });
});
