import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { manualClock } from '../testing/manual-clock.ts';
import { openPushSender } from './open-push-sender.ts';
import { mostPayload } from './push-payload.ts';
import type { PushMessage } from './push-sender.ts';
import { someVapidKeys } from '../testing/vapid-keys.ts';
import { aSubscription } from './testing/a-subscription.ts';
import { webPushSender } from './webpush-sender.ts';

const vapid = someVapidKeys();
const message: PushMessage = { payload: '{}', ttl: 60, urgency: 'high', topic: 'event-1' };

describe('sending to a push service', () => {
  let server: Server;
  let host = '';
  let answer: RequestListener;
  let asked: Parameters<RequestListener>[0][] = [];
  const clock = manualClock();

  beforeEach(async () => {
    asked = [];
    answer = (_request, response) => response.writeHead(201, { Location: 'https://push.test/m/abc' }).end();
    server = createServer((request, response) => {
      asked.push(request);
      request.resume().on('end', () => answer(request, response));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (!address || typeof address === 'string') throw new TypeError('not listening');
    host = `127.0.0.1:${address.port}`;
  });
  afterEach(() => {
    server.close().closeAllConnections();
  });

  const subject = 'mailto:tickets@example.com';
  const send = (change: Partial<PushMessage> = {}, patience = 5000) =>
    webPushSender({ vapid, subject, ownHosts: [host], clock, patience }).send(
      aSubscription(vapid, `http://${host}/push/1`),
      { ...message, ...change },
    );

  it('says how long, how urgent and what about, in our name, and how the service calls it', async () => {
    expect(await send()).toEqual({ providerId: 'abc' });
    const { authorization = '', ...headers } = asked[0]?.headers ?? {};
    expect(headers).toMatchObject({
      ttl: '60',
      urgency: 'high',
      topic: 'event-1',
      'content-encoding': 'aes128gcm',
    });
    const claims = decodeJwt(/t=([^,]+)/.exec(authorization)?.[1] ?? '');
    expect(claims).toMatchObject({ aud: `http://${host}`, sub: subject });
  });

  it('says nothing of a topic where there is none, and no id where the service has none', async () => {
    answer = (_request, response) => response.writeHead(201).end();
    const { topic: _, ...plain } = message;
    const sender = openPushSender({
      vapid,
      mailFrom: 'Parterre <tickets@example.com>',
      ownHosts: [host],
      clock,
    });
    expect(await sender.send(aSubscription(vapid, `http://${host}/1`), plain)).toEqual({ providerId: null });
    expect(asked[0]?.headers.topic).toBeUndefined();
    const t = /t=([^,]+)/.exec(asked[0]?.headers.authorization ?? '')?.[1] ?? '';
    expect(decodeJwt(t).sub).toBe(subject);
  });

  it('follows nobody elsewhere', async () => {
    answer = (_request, response) => response.writeHead(307, { Location: `http://${host}/inside` }).end();
    await expect(send()).rejects.toMatchObject({ fault: 'later' });
    expect(asked.map(({ url }) => url)).toEqual(['/push/1']);
  });

  it('reads no more of an answer than a reason takes', async () => {
    let written = 0;
    answer = (_request, response) => {
      response.writeHead(400);
      const more = (): void => {
        if (response.destroyed || written > 50_000_000) return void response.end();
        written += 100_000;
        response.write('x y '.repeat(25_000), () => setImmediate(more));
      };
      more();
    };
    await expect(send()).rejects.toMatchObject({ fault: 'refused' });
    expect(written).toBeLessThan(10_000_000);
  });

  it('does not wait for ever for an answer, nor for its end', async () => {
    answer = () => undefined;
    await expect(send({}, 50)).rejects.toMatchObject({ fault: 'away' });
    answer = (_request, response) => response.writeHead(201).write('a');
    await expect(send({}, 50)).rejects.toMatchObject({ fault: 'away' });
  });

  it('does not ask with more than push services bear', async () => {
    await expect(send({ payload: 'a'.repeat(mostPayload + 1) })).rejects.toMatchObject({ fault: 'refused' });
    expect(asked).toEqual([]);
  });

  it('asks nobody but the push services that we know, whatever was stored', async () => {
    const sender = webPushSender({ vapid, subject, ownHosts: [], clock });
    const sending = sender.send(aSubscription(vapid, `http://${host}/push/1`), message);
    await expect(sending).rejects.toMatchObject({ fault: 'gone' });
    expect(asked).toEqual([]);
  });

  it('says what the service says, without where it was', async () => {
    answer = (request, response) => response.writeHead(410).end(`no http://${host}${request.url ?? ''}`);
    await expect(send()).rejects.toMatchObject({ fault: 'gone', message: '410 no …' });
  });
});
