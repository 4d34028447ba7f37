import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Stripe from 'stripe';
import { openLedgerFile } from './ledger-file.ts';
import { startSandbox } from './start-sandbox.ts';
import { sessionParams } from './testing/sandbox-with-client.ts';

const secretKey = 'sk_test_file';
const settings = {
  secretKey,
  webhook: { url: 'http://127.0.0.1:9/', secret: 'whsec_x', retryAfterMs: 60_000 },
};

let folder: string;
let stop = async (): Promise<void> => undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-sandbox-'));
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

const start = async () => {
  const sandbox = await startSandbox(settings, await openLedgerFile(join(folder, 'deep', 'state.json')));
  stop = () => sandbox.stop();
  const { hostname, port } = new URL(sandbox.url);
  return new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
};

test('a sandbox that is started again remembers sessions, answers and the webhooks it still owes', async () => {
  const first = await start();
  const create = (stripe: Stripe) =>
    stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: 'once' });
  const session = await create(first);
  await fetch(session.url ?? '', {
    method: 'POST',
    body: new URLSearchParams({ card: '4242424242424242' }),
    redirect: 'manual',
  });
  await stop();

  const second = await start();
  expect(await second.checkout.sessions.retrieve(session.id)).toMatchObject({
    payment_status: 'paid',
  });
  expect((await create(second)).id).toBe(session.id);
  await stop();
  const { ledger } = await openLedgerFile(join(folder, 'deep', 'state.json'));
  expect([...ledger.deliveries.values()].map(({ event }) => event.type)).toEqual([
    'checkout.session.completed',
  ]);
});
