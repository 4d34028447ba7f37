import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import Stripe from 'stripe';
import { freePort } from '../stack/ports.ts';
import { sessionParams } from './testing/sandbox-with-client.ts';

/*
 * The sandbox as the process that it is, killed the moment it has begun to answer: whatever it said must be true
 * for the one that takes its place.
 */

const secretKey = 'sk_test_killed';
const main = join(import.meta.dirname, 'main.ts');

let folder: string;
let port: number;
let stripe: Stripe;
let sandbox: ChildProcess;

const start = async (): Promise<void> => {
  sandbox = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SECRET_KEY: secretKey,
      WEBHOOK_URL: 'http://127.0.0.1:9/',
      WEBHOOK_SECRET: 'whsec_killed',
      STATE_FILE: join(folder, 'state.json'),
    },
  });
  // It says its address once it listens.
  if (sandbox.stdout) await once(sandbox.stdout, 'data');
};

const kill = async (): Promise<void> => {
  if (sandbox.exitCode !== null || sandbox.signalCode !== null) return;
  const gone = once(sandbox, 'exit');
  sandbox.kill('SIGKILL');
  await gone;
};

/** Does something, kills the sandbox with the answer in hand, and starts it again. */
const killedAfter = async <Answer>(deed: Promise<Answer>): Promise<Answer> => {
  const answer = await deed;
  await kill();
  await start();
  return answer;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-killed-'));
  port = await freePort();
  stripe = new Stripe(secretKey, {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  });
  await start();
});
afterEach(async () => {
  await kill();
  await rm(folder, { recursive: true });
});

const aSession = () => stripe.checkout.sessions.create(sessionParams());
const pay = ({ url }: Stripe.Checkout.Session, card = '4242424242424242'): Promise<Response> =>
  fetch(url ?? '', { method: 'POST', body: new URLSearchParams({ card }), redirect: 'manual' });
const stateOf = async ({ id }: Stripe.Checkout.Session) => {
  const { status, payment_status } = await stripe.checkout.sessions.retrieve(id);
  return `${status}, ${payment_status}`;
};
const paymentOf = async ({ id }: Stripe.Checkout.Session): Promise<string> =>
  z.string().parse((await stripe.checkout.sessions.retrieve(id)).payment_intent);

test('a session that was opened is there', async () => {
  const session = await killedAfter(aSession());
  expect(await stateOf(session)).toBe('open, unpaid');
});

test('a payment that was made is there, from the page and from the example house', async () => {
  const onPage = await aSession();
  expect((await killedAfter(pay(onPage))).status).toBe(303);
  expect(await stateOf(onPage)).toBe('complete, paid');

  const byHook = await aSession();
  const hook = fetch(`http://127.0.0.1:${port}/sandbox/sessions/${byHook.id}/pay`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ card: '4242424242424242' }),
  });
  expect((await killedAfter(hook)).status).toBe(200);
  expect(await stateOf(byHook)).toBe('complete, paid');
});

test('a refund that was made is there, and is not made again under its key', async () => {
  const session = await aSession();
  await pay(session);
  const payment_intent = await paymentOf(session);
  const refund = () => stripe.refunds.create({ payment_intent }, { idempotencyKey: 'once' });
  const { id, amount } = await killedAfter(refund());
  expect((await refund()).id).toBe(id);
  const { data } = await stripe.refunds.list({ payment_intent });
  expect(data.map((one) => [one.id, one.amount])).toEqual([[id, amount]]);
});

test('a session that was closed stays closed', async () => {
  const session = await aSession();
  await killedAfter(stripe.checkout.sessions.expire(session.id));
  expect(await stateOf(session)).toBe('expired, unpaid');
});
