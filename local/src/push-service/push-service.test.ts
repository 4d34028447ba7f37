import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { aBrowser } from './testing/receive.ts';
import { startPushService } from './start-push-service.ts';

const messages = z.object({ data: z.array(z.object({ topic: z.string().nullable() })) });

const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const aKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { privateKey, k: point.toString('base64url') };
};

const token = (key: KeyObject, claims: object, head: object = { typ: 'JWT', alg: 'ES256' }): string => {
  const signed = `${json(head)}.${json(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
};

describe('the push service', () => {
  let service: Awaited<ReturnType<typeof startPushService>>;
  let now = Date.parse('2026-12-01T12:00:00Z');
  const [ours, others] = [aKey(), aKey()];
  beforeEach(async () => {
    now = Date.parse('2026-12-01T12:00:00Z');
    service = await startPushService({ now: () => now });
  });
  afterEach(() => service.stop());

  const subscribe = () => aBrowser(service.url, ours.k);
  const claims = (change: object = {}) => ({
    aud: service.url,
    exp: now / 1000 + 3600,
    sub: 'mailto:a@example.com',
    ...change,
  });
  const vapid = (t = token(ours.privateKey, claims()), k = ours.k) => `vapid t=${t}, k=${k}`;
  const post = (endpoint: string, change: Record<string, string | null> = {}, body = 'secret') => {
    const headers: [string, string | null][] = Object.entries({
      TTL: '60',
      'Content-Encoding': 'aes128gcm',
      Authorization: vapid(),
      ...change,
    });
    return fetch(endpoint, {
      method: 'POST',
      body,
      headers: headers.flatMap(([name, value]): [string, string][] =>
        value === null ? [] : [[name, value]],
      ),
    });
  };

  it('takes a message, and says where it is', async () => {
    const { subscription } = await subscribe();
    const answer = await post(subscription.endpoint);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toMatch(`${service.url}/message/`);
    expect(answer.headers.get('ttl')).toBe('60');
  });

  it.each<[number, string, Record<string, string | null>]>([
    [400, 'without a TTL', { TTL: null }],
    [400, 'with a TTL that is no number', { TTL: '-1' }],
    [400, 'with an urgency that there is not', { Urgency: 'now' }],
    [400, 'with a topic that is too long', { Topic: 'a'.repeat(33) }],
    [415, 'that anybody could read', { 'Content-Encoding': null }],
    [415, 'encrypted as before the standard', { 'Content-Encoding': 'aesgcm' }],
    [401, 'of nobody', { Authorization: null }],
    [401, 'by another scheme', { Authorization: 'WebPush abc' }],
  ])('refuses with %i a message %s', async (status, _what, change) => {
    const { subscription } = await subscribe();
    expect((await post(subscription.endpoint, change)).status).toBe(status);
  });

  it('refuses more than 4096 bytes', async () => {
    const { subscription } = await subscribe();
    expect((await post(subscription.endpoint, {}, 'a'.repeat(4096))).status).toBe(201);
    expect((await post(subscription.endpoint, {}, 'a'.repeat(4097))).status).toBe(413);
    expect((await post(subscription.endpoint, {}, '')).status).toBe(400);
  });

  it.each<[string, () => string]>([
    ['for another service', () => token(ours.privateKey, claims({ aud: 'https://push.example' }))],
    ['that has expired', () => token(ours.privateKey, claims({ exp: now / 1000 - 1 }))],
    ['for more than a day', () => token(ours.privateKey, claims({ exp: now / 1000 + 24 * 3600 + 60 }))],
    ['without an end', () => token(ours.privateKey, { aud: service.url })],
    ['signed by somebody else', () => token(others.privateKey, claims())],
    ['that nobody signed', () => `${json({ alg: 'none' })}.${json(claims())}.`],
    ['that is none', () => 'token'],
  ])('refuses a token %s', async (_what, t) => {
    const { subscription } = await subscribe();
    expect((await post(subscription.endpoint, { Authorization: vapid(t()) })).status).toBe(403);
  });

  it('refuses whom the browser did not subscribe to, and a key that is none', async () => {
    const { subscription } = await subscribe();
    const theirs = vapid(token(others.privateKey, claims()), others.k);
    expect((await post(subscription.endpoint, { Authorization: theirs })).status).toBe(403);
    const none = vapid(undefined, 'A'.repeat(87));
    expect((await post(subscription.endpoint, { Authorization: none })).status).toBe(403);
  });

  it('says 404 of a subscription that never was, and 410 of one that has ended', async () => {
    const browser = await subscribe();
    expect((await post(`${service.url}/push/none`)).status).toBe(404);
    await browser.end();
    expect((await post(browser.subscription.endpoint)).status).toBe(410);
  });

  it('answers as a test asks it to, so many times', async () => {
    const browser = await subscribe();
    await browser.fail({ status: 429, retryAfter: '7' });
    const refused = await post(browser.subscription.endpoint);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await post(browser.subscription.endpoint)).status).toBe(201);
  });

  const topicsOf = async (id: string): Promise<(string | null)[]> => {
    const answer = await fetch(`${service.url}/api/subscriptions/${id}/messages`);
    return messages.parse(await answer.json()).data.map(({ topic }) => topic);
  };

  it('keeps for a device that is off what is new of each topic, and what is not too old', async () => {
    const browser = await subscribe();
    const { endpoint } = browser.subscription;
    await browser.switchOff();
    const changes: Record<string, string>[] = [
      { Topic: 'one' },
      { Topic: 'two' },
      { Topic: 'one', TTL: '600' },
      { TTL: '0' },
      { TTL: '30', Topic: 'soon-old' },
      {},
    ];
    for (const change of changes) expect((await post(endpoint, change)).status).toBe(201);
    const id = endpoint.split('/').at(-1) ?? '';
    expect(await topicsOf(id)).toEqual([]);
    now += 45_000;
    await browser.switchOn();
    expect(await topicsOf(id)).toEqual(['two', 'one', null]);
  });

  it('shows what it was asked, to whoever looks', async () => {
    const { subscription } = await subscribe();
    await post(subscription.endpoint, { Topic: 'event-1' });
    const page = await (await fetch(service.url)).text();
    expect(page).toContain('6 bytes, encrypted');
    expect(page).toContain('event-1');
  });

  it('wants a key to subscribe with', async () => {
    const answer = await fetch(`${service.url}/api/subscriptions`, { method: 'POST' });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { message: expect.stringContaining('applicationServerKey') },
    ]);
  });
});
