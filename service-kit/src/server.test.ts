import { afterEach, describe, expect, it } from '@jest/globals';
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen, type Listening } from './server.ts';

describe('a server that is about to end', () => {
  const agent = new Agent({ keepAlive: true });
  const servers: Listening[] = [];
  afterEach(async () => {
    agent.destroy();
    await Promise.all(servers.splice(0).map(({ close }) => close()));
  });

  const serving = async (handler: (incoming: IncomingMessage, response: ServerResponse) => void) => {
    const server = await listen(handler, 0, '127.0.0.1');
    servers.push(server);
    return server;
  };
  const ask = ({ port }: Listening): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      request({ port, agent }, resolve).on('error', reject).end();
    });

  it('still answers, and ends the connection with each answer', async () => {
    const server = await serving((_request, response) => response.end('here'));
    const before = await ask(server);
    await text(before);
    server.leave();
    const after = await ask(server);
    expect([before.headers.connection, after.headers.connection]).toEqual(['keep-alive', 'close']);
    expect(await text(after)).toBe('here');
  });

  it('ends the connection of a request that was in hand before', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<ServerResponse>();
    const server = await serving((_request, response) => arrive(response));
    const answer = ask(server);
    const response = await arrived;
    server.leave();
    response.end('done');
    expect((await answer).headers.connection).toBe('close');
    expect(await text(await answer)).toBe('done');
  });

  it('is closed as soon as the last answer is out, also one that had begun before', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<ServerResponse>();
    const server = await serving((_request, response) => {
      response.write('half ');
      arrive(response);
    });
    const answer = await ask(server);
    const response = await arrived;
    server.leave();
    const closed = server.close();
    response.end('done');
    expect(await text(answer)).toBe('half done');
    const tooLate = new Promise((resolve) => setTimeout(resolve, 20_000, 'still open').unref());
    await expect(Promise.race([closed.then(() => 'closed'), tooLate])).resolves.toBe('closed');
  });
});
