import { accountId, type AccountId, randomIds } from '@parterre/domain/ids';
import { customerSessions } from '@parterre/customer/accounts/access';
import express from 'express';
import { once } from 'node:events';
import { Agent, request } from 'undici';
import type { Stage } from './stage.ts';

export type Buyer = { readonly accountId: AccountId; readonly headers: Record<string, string> };

/** Keeps its connections; as many as there are requests in flight. */
const agent = new Agent({
  connections: 2000,
  pipelining: 1,
  keepAliveTimeout: 60_000,
  headersTimeout: 120_000,
  bodyTimeout: 120_000,
});

export type Answer = { readonly status: number; readonly text: string };

export const call = async (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Answer> => {
  const answer = await request(url, {
    method,
    headers,
    dispatcher: agent,
    ...(body !== undefined && { body }),
  });
  return { status: answer.statusCode, text: await answer.body.text() };
};

/** A GET whose answer is read and dropped: as little work as a client can have with it. */
export const visit = (url: URL, headers: Record<string, string> = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const path = url.pathname + url.search;
    agent.dispatch(
      { origin: url.origin, path, method: 'GET', headers },
      {
        onRequestStart: () => undefined,
        onResponseData: () => undefined,
        onResponseStart: (_controller, status) => {
          if (status !== 200) reject(new Error(`${path} answered ${status}`));
        },
        onResponseEnd: () => resolve(),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });

/** Reads an answer's bytes without making text of them. */
export const getBytes = async (
  url: string,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly bytes: Buffer }> => {
  const answer = await request(url, { dispatcher: agent, headers });
  return { status: answer.statusCode, bytes: Buffer.from(await answer.body.arrayBuffer()) };
};

export const post = (buyer: Buyer, url: string, body: object): Promise<Answer> =>
  call(
    'POST',
    url,
    { ...buyer.headers, 'content-type': 'application/json', 'idempotency-key': randomIds.next() },
    JSON.stringify(body),
  );

/** Signs customers in without the way through a password: their cookies come from the service's own session code. */
export const boxOffice = async (stage: Stage) => {
  const sessions = customerSessions(stage.keys.sessionKey, stage.environment.PUBLIC_URL ?? '', {
    has: () => false,
  });
  const app = express().get('/:accountId', (incoming, response) => {
    sessions.open(response, {
      accountId: incoming.params.accountId,
      sessionId: randomIds.next(),
      begunAt: Date.now(),
      refreshToken: null,
    });
    response.end();
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  stage.supervisor.atEnd(async () => {
    server.close();
  });
  return async (): Promise<Buyer> => {
    const id = accountId.parse(randomIds.next());
    const { headers } = await request(`http://127.0.0.1:${port}/${id}`, { dispatcher: agent });
    const cookies = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '');
    const xsrf =
      cookies.find((cookie) => cookie.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';
    return { accountId: id, headers: { cookie: cookies.join('; '), 'x-xsrf-token': xsrf } };
  };
};
