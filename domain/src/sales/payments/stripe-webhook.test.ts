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
    '{"id":"evt_1","type":"charge.refunded","data":{"object":{}}}',
    '{"id":"evt_1","data":{"object":{"object":"charge"}}}',
    '{"id":"","type":"charge.refunded","data":{"object":{"object":"charge"}}}',
    '{"id":"evt_1","type":"","data":{"object":{"object":"charge"}}}',
    '{"id":"evt_1","type":"checkout.session.completed","data":{"object":{"object":"checkout.session","payment_status":"paid"}}}',
    '{"id":"evt_1","type":"checkout.session.completed","data":{"object":{"object":"checkout.session","payment_status":"paid","amount_total":150,"currency":"eur"}}}',
    '{"id":"evt_1","type":"checkout.session.completed","data":{"object":{"object":"checkout.session","payment_status":"paid","payment_intent":"pi_1","amount_total":150,"currency":"isk"}}}',
  ])('that is signed and no event is said to be none: %s', (payload) => {
    expect(readSigned(payload)).toBe('no-event');
  });

  const about = (type: string, object: object) =>
    readSigned(JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } }));
  const booking = '0123456789abcdef';
  const session = {
    ...{ object: 'checkout.session', id: 'cs_1', client_reference_id: booking },
    ...{ status: 'complete', payment_status: 'unpaid', payment_intent: 'pi_1' },
  };

  it('says of which booking and page a payment is on its way', () => {
    expect(about('checkout.session.completed', session)).toEqual({
      ...{ id: 'evt_1', kind: 'checkout.session.completed' },
      ...{ pageId: 'cs_1', bookingId: booking, outcome: { state: 'processing' } },
    });
  });

  it('says that the payment was refused when one on its way has failed', () => {
    expect(about('checkout.session.async_payment_failed', session)).toMatchObject({
      outcome: { state: 'expired', refused: true },
    });
  });

  it('is of no booking where what it names is none of ours', () => {
    const theirs = { ...session, client_reference_id: 'of another shop' };
    expect(about('checkout.session.completed', theirs)).toMatchObject({ bookingId: null });
  });

  const refunded = { metadata: { bookingId: booking }, payment_intent: 'pi_1' };
  it.each([
    ['refund.updated', { object: 'refund', ...refunded }, booking],
    ['charge.refunded', { object: 'charge', metadata: {}, payment_intent: { id: 'pi_1' } }, null],
    ['charge.dispute.created', { object: 'dispute', payment_intent: 'pi_1' }, null],
  ])('%s says which payment’s money moved', (type, object, bookingId) => {
    expect(about(type, object)).toEqual({
      ...{ id: 'evt_1', kind: type, bookingId },
      moneyMoved: { paymentId: 'pi_1' },
    });
  });

  it('moves no money where it is about anything else', () => {
    expect(about('charge.updated', { object: 'charge', ...refunded })).toEqual({
      ...{ id: 'evt_1', kind: 'charge.updated', bookingId: null },
    });
  });
});
