import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type Stripe from 'stripe';
import { sandboxWithClient, type SandboxWithClient, sessionParams } from './testing/sandbox-with-client.ts';

let world: SandboxWithClient;
let session: Stripe.Checkout.Session;
beforeEach(async () => {
  world = await sandboxWithClient();
  session = await world.stripe.checkout.sessions.create(sessionParams());
});
afterEach(() => world.stop());

const state = async () => {
  const { status, payment_status } = await world.stripe.checkout.sessions.retrieve(session.id);
  return `${status}, ${payment_status}`;
};
const received = () => world.webhooks.events.map(({ type }) => type.replace('checkout.session.', ''));
/** Something that comes after whatever the payment sends, so that nothing can be on its way any more. */
const marker = async (): Promise<void> => {
  const other = await world.stripe.checkout.sessions.create(sessionParams());
  await world.stripe.checkout.sessions.expire(other.id);
  await world.webhooks.untilReceived('checkout.session.expired');
};

describe('the payment page', () => {
  test('shows the order, escapes what the shop put into it, and offers a way back', async () => {
    const name = '<script>alert(1)</script>';
    const lines = [
      { quantity: 1, price_data: { currency: 'jpy', unit_amount: 12_000, product_data: { name } } },
    ];
    const { url } = await world.stripe.checkout.sessions.create(sessionParams({ line_items: lines }));
    const page = await (await fetch(url ?? '')).text();
    expect(page).toContain('¥12,000');
    expect(page).toContain('&#60;script&#62;');
    expect(page).not.toContain('<script>');
    expect(page).toContain('href="http://localhost:3000/back"');
    expect(page).toContain('No money moves here');
  });

  test('returns to the shop with the id of the session', async () => {
    const answer = await world.pay(session, '4242424242424242');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`http://localhost:3000/done?session=${session.id}`);
  });

  test('takes the money once: afterwards it says that all is paid', async () => {
    await world.pay(session, '4242424242424242');
    const again = await world.pay(session, '4242424242424242');
    expect(await again.text()).toContain('This is paid already');
  });

  test('of an unknown session is not found', async () => {
    expect((await fetch(`${world.sandbox.url}/c/pay/cs_test_none`)).status).toBe(404);
  });
});

describe('a card that', () => {
  test('pays completes the session and says so', async () => {
    await world.pay(session, '4242 4242 4242 4242');
    expect(await state()).toBe('complete, paid');
    const { data } = await world.webhooks.untilReceived('checkout.session.completed');
    expect(data.object).toMatchObject({ id: session.id, payment_status: 'paid' });
  });

  test('is declined leaves the session open for another one', async () => {
    const answer = await world.pay(session, '4000000000000002');
    const page = await (await fetch(new URL(answer.headers.get('location') ?? '', world.sandbox.url))).text();
    expect(page).toContain('Your card was declined');
    expect(await state()).toBe('open, unpaid');
  });

  test('needs a second step pays after it, and not without', async () => {
    const card = '4000002500003155';
    const toConfirm = (await world.pay(session, card)).headers.get('location') ?? '';
    expect(toConfirm).toBe(`/c/pay/${session.id}/confirm?card=${card}`);
    const say = (answer: string) =>
      fetch(new URL(toConfirm, world.sandbox.url), {
        method: 'POST',
        body: new URLSearchParams({ card, answer }),
        redirect: 'manual',
      });
    await say('refuse');
    expect(await state()).toBe('open, unpaid');
    await say('approve');
    expect(await state()).toBe('complete, paid');
  });

  test('pays late completes first and pays then', async () => {
    await world.pay(session, '4000000000000044');
    expect(await state()).toBe('complete, unpaid');
    await world.webhooks.untilReceived('checkout.session.completed');
    world.pass(21);
    const { data } = await world.webhooks.untilReceived('checkout.session.async_payment_succeeded');
    expect(data.object).toMatchObject({ payment_status: 'paid' });
    expect(received()).toEqual(['completed', 'async_payment_succeeded']);
  });

  test('fails late never pays', async () => {
    await world.pay(session, '4000000000000093');
    world.pass(21);
    await world.webhooks.untilReceived('checkout.session.async_payment_failed');
    expect(await state()).toBe('complete, unpaid');
  });

  test('sends the webhook twice sends the very same event', async () => {
    await world.pay(session, '4000000000000051');
    await world.webhooks.untilReceived('checkout.session.completed', 2);
    expect(new Set(world.webhooks.events.map(({ id }) => id)).size).toBe(1);
  });

  test('never sends the webhook has paid all the same', async () => {
    await world.pay(session, '4000000000000069');
    expect(await state()).toBe('complete, paid');
    await marker();
    expect(received()).toEqual(['expired']);
  });

  test('sends out of order tells of the money before the completion', async () => {
    await world.pay(session, '4000000000000077');
    world.pass(21);
    await world.webhooks.untilReceived('checkout.session.completed');
    expect(received()).toEqual(['async_payment_succeeded', 'completed']);
  });
});

describe('webhooks', () => {
  test('are sent again until the receiver takes them', async () => {
    world.webhooks.failNext(3);
    await world.pay(session, '4242424242424242');
    await world.webhooks.untilReceived('checkout.session.completed');
    expect(received()).toEqual(['completed']);
  });
});

describe('the hooks for tests', () => {
  const hook = (path: string, body = {}) =>
    fetch(`${world.sandbox.url}/sandbox/sessions/${session.id}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('pay without a page', async () => {
    expect(await (await hook('pay')).json()).toMatchObject({ payment_status: 'paid' });
  });

  test('refuse a declined card and a card that is none', async () => {
    expect((await hook('pay', { card: '4000000000000002' })).status).toBe(402);
    expect((await hook('pay', { card: '1' })).status).toBe(400);
    expect(await state()).toBe('open, unpaid');
  });

  test('let the money of a late payment arrive at once', async () => {
    await hook('pay', { card: '4000000000000044' });
    expect(await (await hook('settle')).json()).toMatchObject({ payment_status: 'paid' });
    expect((await hook('settle')).status).toBe(400);
  });
});
