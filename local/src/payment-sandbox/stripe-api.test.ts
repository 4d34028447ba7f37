import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Stripe from 'stripe';
import { sandboxWithClient, type SandboxWithClient, sessionParams } from './testing/sandbox-with-client.ts';

let world: SandboxWithClient;
beforeAll(async () => {
  world = await sandboxWithClient();
});
afterAll(() => world.stop());

const paymentOf = async (sessionId: string): Promise<string> => {
  const { payment_intent } = await world.stripe.checkout.sessions.retrieve(sessionId);
  return typeof payment_intent === 'string' ? payment_intent : '';
};
const open = (more = {}) => world.stripe.checkout.sessions.create(sessionParams(more));

describe('checkout sessions', () => {
  test('open with a page, an amount and what the shop said about them', async () => {
    expect(await open()).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 28_550,
      currency: 'chf',
      client_reference_id: 'bk_1',
      metadata: { bookingId: 'bk_1' },
      payment_intent: null,
      url: expect.stringContaining('/c/pay/cs_test_'),
    });
  });

  test('can be read again, with the payment expanded once there is one', async () => {
    const session = await open();
    await world.pay(session, '4242424242424242');
    const read = await world.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(read).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
    expect(read.payment_intent).toMatchObject({
      status: 'succeeded',
      amount_received: 28_550,
      metadata: { bookingId: 'bk_1' },
    });
  });

  test('expire when asked, and only while they are open', async () => {
    const session = await open();
    expect(await world.stripe.checkout.sessions.expire(session.id)).toMatchObject({
      status: 'expired',
      url: null,
    });
    await expect(world.stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
    });
  });

  test('are found again in the list of events', async () => {
    const session = await open();
    await world.stripe.checkout.sessions.expire(session.id);
    const { data } = await world.stripe.events.list({ type: 'checkout.session.expired', limit: 1 });
    expect(data).toMatchObject([
      { object: 'event', data: { object: { id: session.id, status: 'expired' } } },
    ]);
  });

  test('expire by themselves, and say so', async () => {
    const session = await open({ expires_at: world.now() + 1_860 });
    world.pass(1_900);
    const event = await world.webhooks.untilReceived('checkout.session.expired');
    expect(event.data.object).toMatchObject({ object: 'checkout.session' });
    expect(await world.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'expired' });
  });

  test.each([
    ['an end too near', { expires_at: 1 }, /at least 30 minutes/],
    ['an unknown parameter', { colour: 'red' }, /unknown parameter: colour/],
    ['no lines', { line_items: [] }, /Missing required param: line_items/],
    ['a page that is no address', { success_url: 'nowhere' }, /Invalid success_url/],
    [
      'half a unit of money',
      {
        line_items: [
          { quantity: 1, price_data: { currency: 'chf', unit_amount: 0.5, product_data: { name: 'a' } } },
        ],
      },
      /Invalid line_items\[0\]\[price_data\]\[unit_amount\]/,
    ],
  ])('are refused with %s', async (_what, more, message) => {
    await expect(open(more)).rejects.toThrow(message);
  });

  test('that do not exist are not found', async () => {
    await expect(world.stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
  });

  test('are nobody else’s business', async () => {
    const { hostname, port } = new URL(world.sandbox.url);
    const stranger = new Stripe('sk_test_other', {
      host: hostname,
      port,
      protocol: 'http',
      telemetry: false,
    });
    await expect(stranger.checkout.sessions.create(sessionParams())).rejects.toMatchObject({
      type: 'StripeAuthenticationError',
    });
  });
});

describe('idempotency keys', () => {
  test('give the same answer to the same request', async () => {
    const create = () => world.stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: 'same' });
    const [first, second] = [await create(), await create()];
    expect(second.id).toBe(first.id);
    expect(second.lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true' });
  });

  test('refuse another request', async () => {
    await world.stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: 'mine' });
    const other = sessionParams({ client_reference_id: 'bk_2' });
    await expect(
      world.stripe.checkout.sessions.create(other, { idempotencyKey: 'mine' }),
    ).rejects.toMatchObject({ type: 'StripeIdempotencyError' });
  });
});

describe('refunds', () => {
  const paid = async (): Promise<string> => {
    const session = await open();
    await world.pay(session, '4242424242424242');
    return paymentOf(session.id);
  };

  test('give back a part, then the rest, and never more', async () => {
    const payment_intent = await paid();
    const part = await world.stripe.refunds.create({
      payment_intent,
      amount: 8_550,
      metadata: { bookingId: 'bk_1' },
    });
    expect(part).toMatchObject({ amount: 8_550, status: 'succeeded', currency: 'chf', payment_intent });
    await expect(world.stripe.refunds.create({ payment_intent, amount: 20_001 })).rejects.toThrow(
      /greater than/,
    );
    expect(await world.stripe.refunds.create({ payment_intent })).toMatchObject({ amount: 20_000 });
    await expect(world.stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    expect(await world.stripe.refunds.retrieve(part.id)).toMatchObject({ amount: 8_550 });
  });

  test('tell the webhook', async () => {
    const payment_intent = await paid();
    await world.stripe.refunds.create({ payment_intent });
    await world.webhooks.untilReceived('refund.updated');
    const { data } = await world.webhooks.untilReceived('charge.refunded');
    expect(data.object).toMatchObject({ object: 'charge' });
  });

  test('need money that has arrived', async () => {
    const session = await open();
    await world.pay(session, '4000000000000044');
    const payment_intent = await paymentOf(session.id);
    await expect(world.stripe.refunds.create({ payment_intent })).rejects.toThrow(
      /does not have a successful charge/,
    );
  });
});
