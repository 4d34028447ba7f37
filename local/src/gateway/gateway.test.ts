import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createGateway } from './gateway.ts';
import { createLiveReload } from './live-reload.ts';
import { onlyTarget } from './target-group.ts';

const servers: Server[] = [];

async function listening(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const backends = (customer: string, employee = customer) => ({
  customer: onlyTarget(customer),
  employee: onlyTarget(employee),
});
const serving = (listener: RequestListener): Promise<string> => listening(createServer(listener));
const saying = (name: string): Promise<string> =>
  serving((request, response) =>
    response.end([name, request.url, request.headers['x-forwarded-host']].join(' ')),
  );

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

describe('the gateway', () => {
  test.each([
    ['/', 'customer'],
    ['/api/events?city=Bern', 'customer'],
    ['/administer', 'customer'],
    ['/admin', 'employee'],
    ['/admin?next=1', 'employee'],
    ['/admin/api/events', 'employee'],
  ])('sends %s to the %s service', async (path, service) => {
    const url = await listening(createGateway(backends(await saying('customer'), await saying('employee'))));
    const answer = await (await fetch(url + path)).text();
    expect(answer).toBe(`${service} ${path} ${new URL(url).host}`);
  });

  test('passes on a piece of a stream when it comes, not when the stream ends', async () => {
    const customer = await serving((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: first\n\n');
    });
    const url = await listening(createGateway(backends(customer)));
    const { body } = await fetch(url);
    const first: unknown = (await body?.pipeThrough(new TextDecoderStream()).getReader().read())?.value;
    expect(first).toBe('data: first\n\n');
  });

  test('ends the stream of the service when the client goes away', async () => {
    const { promise: closed, resolve } = Promise.withResolvers<undefined>();
    const customer = await serving((_request, response) => {
      response.on('close', () => resolve(undefined));
      response.write('data: first\n\n');
    });
    const client = new AbortController();
    await fetch(await listening(createGateway(backends(customer))), { signal: client.signal });
    client.abort();
    await expect(closed).resolves.toBeUndefined();
  });

  test('answers 502 with a problem document while a service is away', async () => {
    const away = 'http://127.0.0.1:9';
    const url = await listening(createGateway(backends(away)));
    const answer = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) });
    expect(answer.status).toBe(502);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 502, code: 'service-unavailable' });
  });

  test.each([
    ['GET', 200, 2],
    ['POST', 502, 1],
  ])('a %s whose process ends before it answers: %i, sent %i times', async (method, status, times) => {
    const asked: string[] = [];
    const customer = await serving((request, response) => {
      asked.push(request.url ?? '');
      if (asked.length === 1) request.socket.destroy();
      else response.end('answered');
    });
    const url = await listening(createGateway(backends(customer)));
    const answer = await fetch(`${url}/api/events`, { method });
    expect([answer.status, asked]).toEqual([status, Array<string>(times).fill('/api/events')]);
  });

  test('in development adds a script to pages that loads them again when a file changes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parterre-reload-'));
    const liveReload = createLiveReload([folder]);
    const page = await serving((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<body>seats</body>'),
    );
    const url = await listening(createGateway(backends(page), liveReload));
    const html = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
    expect(html).toBe('<body>seats<script src="/.development/reload.js" defer></script></body>');
    expect(await (await fetch(url)).text()).toBe('<body>seats</body>');
    const { body } = await fetch(`${url}/.development/changes`);
    await writeFile(join(folder, 'main.js'), 'new');
    const told: unknown = (await body?.pipeThrough(new TextDecoderStream()).getReader().read())?.value;
    liveReload.stop();
    await rm(folder, { recursive: true });
    expect(told).toBe('data: changed\n\n');
  });
});
