import { accountId, type AccountId, randomIds } from '@parterre/domain/ids';
import { customerBrowsers } from '@parterre/customer/accounts/access';
import express from 'express';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, type Dispatcher, request } from 'undici';
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

/** One request with as little work as a client can have with it: the machine is shared with what is measured. */
const ask = (
  method: 'GET' | 'POST' | 'PUT',
  url: URL,
  headers: Record<string, string>,
  { body, over = agent }: { readonly body?: string | undefined; readonly over?: Dispatcher | undefined } = {},
): Promise<{ readonly status: number; readonly bytes: Buffer }> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    over.dispatch(
      { origin: url.origin, path: url.pathname + url.search, method, headers, body: body ?? null },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, code) => (status = code),
        onResponseData: (_controller, chunk) => chunks.push(chunk),
        // Most answers come in one piece, and need no copy.
        onResponseEnd: () =>
          resolve({ status, bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) }),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });

export const call = async (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Answer> => {
  const { status, bytes } = await ask(method, new URL(url), headers, { body });
  return { status, text: bytes.toString() };
};

/** A GET of something that has to be there. */
export const visit = async (
  url: URL,
  headers: Record<string, string> = {},
  over?: Dispatcher,
): Promise<Buffer> => {
  const { status, bytes } = await ask('GET', url, headers, { over });
  if (status !== 200) throw new Error(`${url.pathname} answered ${status}`);
  return bytes;
};

/** Posts as this buyer, over a connection of their own if they have one. */
export const post = async (buyer: Buyer, url: string, body: object, over?: Dispatcher): Promise<Answer> => {
  const headers = {
    ...buyer.headers,
    'content-type': 'application/json',
    'idempotency-key': randomIds.next(),
  };
  const { status, bytes } = await ask('POST', new URL(url), headers, { body: JSON.stringify(body), over });
  return { status, text: bytes.toString() };
};

/** A network of their own for each buyer, as most have: a house's buyers do not come from one. */
const anAddress = (): string =>
  `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;

/** Signs customers in without the way through a password: their cookies come from the service's own session code. */
export const boxOffice = async (stage: Stage) => {
  const { sessions } = customerBrowsers(stage.keys.sessionKey, stage.environment.PUBLIC_URL ?? '', {
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
    const headersOf = { cookie: cookies.join('; '), 'x-xsrf-token': xsrf, 'x-forwarded-for': anAddress() };
    return { accountId: id, headers: headersOf };
  };
};
