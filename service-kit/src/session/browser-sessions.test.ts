import { describe, expect, test } from '@jest/globals';
import express from 'express';
import supertest from 'supertest';
import { Problem } from '../problem.ts';
import { browserSessions } from './browser-sessions.ts';

const settings = {
  audience: 'customer',
  secret: 'a secret that is long enough for this test',
  cookies: {
    access: { name: 'access', path: '/' },
    refresh: { name: 'refresh', path: '/session' },
    xsrf: { name: 'XSRF-TOKEN', path: '/' },
  },
  secure: false,
  refreshLifetime: 60_000,
  hasEnded: ({ sessionId }: { readonly sessionId: string }) => sessionId === 'ended',
};

const appWith = (change: Partial<typeof settings> = {}) => {
  const sessions = browserSessions({ ...settings, ...change });
  const app = express();
  app.post('/open/:session', (request, response) => {
    const sessionId = request.params.session;
    sessions.open(response, {
      accountId: 'carla',
      sessionId,
      begunAt: 1_234_567,
      refreshToken: `${sessionId}.secret`,
    });
    response.end();
  });
  app.all('/who', (request, response) => void response.json(sessions.require(request)));
  app.post(
    '/session/refresh',
    (request, response) => void response.json(sessions.requireRefreshToken(request)),
  );
  app.use(((error: unknown, _request, response, _next) => {
    response.status(error instanceof Problem ? error.status : 500).end();
  }) as express.ErrorRequestHandler);
  return supertest(app);
};

const open = async (agent: ReturnType<typeof appWith>, session = 'one') => {
  const { headers } = await agent.post(`/open/${session}`);
  const lines = [headers['set-cookie'] ?? []].flat();
  const pairs = lines.map((line) => line.split(';')[0] ?? '');
  const xsrf = pairs.find((pair) => pair.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';
  return { lines, cookie: pairs.join('; '), xsrf };
};

describe('a browser session', () => {
  test('hides its tokens from scripts, and shows them the XSRF token', async () => {
    const { lines } = await open(appWith({ secure: true }));
    const of = (name: string) => lines.find((line) => line.startsWith(`${name}=`)) ?? '';
    expect(of('__Host-access')).toMatch(/HttpOnly; Secure; SameSite=Lax/);
    expect(of('__Secure-refresh')).toMatch(/Path=\/session;.*HttpOnly; Secure; SameSite=Lax/);
    expect(of('__Host-XSRF-TOKEN')).toMatch(/Secure/);
    expect(of('__Host-XSRF-TOKEN')).not.toMatch(/HttpOnly/);
  });

  test('says who is calling', async () => {
    const agent = appWith();
    const { cookie } = await open(agent);
    const answer = await agent.get('/who').set('Cookie', cookie);
    expect(answer.body).toEqual({ accountId: 'carla', sessionId: 'one', begunAt: 1_234_567 });
  });

  test('takes no unsafe request without its own XSRF token', async () => {
    const agent = appWith();
    const { cookie, xsrf } = await open(agent);
    const other = await open(agent, 'two');
    const post = (token: string) => agent.post('/who').set('Cookie', cookie).set('X-XSRF-TOKEN', token);
    expect((await post('')).status).toBe(403);
    expect((await post(other.xsrf)).status).toBe(403);
    expect((await post(xsrf)).status).toBe(200);
  });

  test('refreshes only with the XSRF token, too', async () => {
    const agent = appWith();
    const { cookie, xsrf } = await open(agent);
    const refresh = () => agent.post('/session/refresh').set('Cookie', cookie);
    expect((await refresh()).status).toBe(403);
    expect((await refresh().set('X-XSRF-TOKEN', xsrf)).body).toBe('one.secret');
  });

  test('that ended is nobody, though its access token is still good', async () => {
    const agent = appWith();
    const { cookie } = await open(agent, 'ended');
    const { status } = await agent.get('/who').set('Cookie', cookie);
    expect(status).toBe(401);
  });

  test('of another portal or another key is nobody', async () => {
    const { cookie } = await open(appWith());
    const asked = await Promise.all(
      [{ audience: 'employee' }, { secret: 'another secret that is long enough' }].map((change) =>
        appWith(change).get('/who').set('Cookie', cookie),
      ),
    );
    expect(asked.map(({ status }) => status)).toEqual([401, 401]);
  });

  test('outlasts a change of keys, as long as the key of before is still known', async () => {
    const [before, after] = [settings.secret, 'the next secret, also long enough'];
    const { cookie, xsrf } = await open(appWith({ secret: before }));
    const post = (secret: string) =>
      appWith({ secret }).post('/who').set('Cookie', cookie).set('X-XSRF-TOKEN', xsrf);
    expect((await post(`${after},${before}`)).status).toBe(200);
    expect((await post(after)).status).toBe(401);
  });

  test('that the next key began is known to whoever still signs with the one of before', async () => {
    const [before, next] = [settings.secret, 'the next secret, also long enough'];
    const { cookie, xsrf } = await open(appWith({ secret: `${next},${before}` }));
    const old = appWith({ secret: `${before},${next}` });
    const { status } = await old.post('/who').set('Cookie', cookie).set('X-XSRF-TOKEN', xsrf);
    expect(status).toBe(200);
  });

  test('with a forged token is nobody', async () => {
    const claims = Buffer.from('{"sub":"carla","sid":"one","aud":"customer"}').toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    const { status } = await appWith().get('/who').set('Cookie', `access=${unsigned}`);
    expect(status).toBe(401);
  });
});
