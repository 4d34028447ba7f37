import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';

const run = promisify(execFile);
const preload = new URL('./preload.ts', import.meta.url).href;

/** A service as small as one can be: it answers one request of its own and ends. */
const service = `
  import express from 'express';
  const server = express().get('/events/:id', (_request, response) => void response.send('hello')).listen(0, '127.0.0.1', async () => {
    await fetch('http://127.0.0.1:' + server.address().port + '/events/7');
    server.close();
    // Finishing what it has in hand takes a service a moment; the signal does not keep a process alive until it comes.
    process.once('SIGTERM', () => setTimeout(() => process.exit(0), Number(process.env.FINISHES_IN)));
    setTimeout(() => process.exit(1), 30_000);
    process.kill(process.pid, 'SIGTERM');
  });
`;

/** @param finishesIn in milliseconds, unless it is ended before */
const start = (environment: Record<string, string>, finishesIn: number, signal?: AbortSignal) =>
  run(process.execPath, ['--import', preload, '--input-type=module', '--eval', service], {
    cwd: new URL('../..', import.meta.url),
    env: { PATH: process.env['PATH'], FINISHES_IN: String(finishesIn), ...environment },
    ...(signal && { signal }),
  });

const collectors: Server[] = [];
afterEach(() => {
  for (const collector of collectors.splice(0)) collector.close().closeAllConnections();
});

/** A collector that keeps what it is sent. */
async function aCollector() {
  const bodies: Buffer[] = [];
  const asked = Promise.withResolvers<undefined>();
  const server = createServer(async (request, response) => {
    for await (const chunk of request) bodies.push(Buffer.from(chunk));
    response.end();
    asked.resolve(undefined);
  }).listen(0, '127.0.0.1');
  collectors.push(server);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    whenAsked: asked.promise,
    received: () => Buffer.concat(bodies).toString('latin1'),
  };
}

describe('tracing', () => {
  test('tells the collector which route was answered, and by which service', async () => {
    const { url, received, whenAsked } = await aCollector();
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_SERVICE_NAME: 'customer' };
    const isSeen = new AbortController();
    await Promise.race([whenAsked, start(environment, 25_000, isSeen.signal)]);
    isSeen.abort();
    expect(received()).toContain('GET /events/:id');
    expect(received()).toContain('customer');
  });

  test('is off by default', async () => {
    const { received } = await aCollector();
    await start({}, 1000);
    expect(received()).toBe('');
  });
});
