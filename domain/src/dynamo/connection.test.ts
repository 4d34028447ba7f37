import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import { silentServer } from '../testing/silent-server.ts';
import { connectToDynamo } from './connection.ts';

describe('a connection to a database', () => {
  let close = (): void => undefined;
  useExampleCredentials();
  afterEach(() => close());

  const ask = async (patience: number, answer?: RequestListener) => {
    const server = await silentServer(answer);
    const connection = connectToDynamo({ region: 'eu-central-1', endpoint: server.endpoint, patience });
    close = () => {
      connection.destroy();
      server.close();
    };
    return connection.getItem({ TableName: 'Outbox', Key: { id: { S: 'health' } } });
  };
  const beginning: RequestListener = (_request, response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('{');
  };
  /** Goes wrong twice. */
  const inTheEnd = (wrong: RequestListener): RequestListener => {
    let left = 2;
    return (request, response) => {
      if (left-- > 0) wrong(request, response);
      else response.end('{"Item":{"id":{"S":"health"}}}');
    };
  };

  // Attempts are counted by who makes them: on a busy machine one may be given up before the server has seen it.
  it('does not wait for one that does not answer, and asks it three times', async () => {
    await expect(ask(20)).rejects.toMatchObject({ name: 'TimeoutError', $metadata: { attempts: 3 } });
  });

  it('does not wait either for one that stops half-way, and asks it three times', async () => {
    await expect(ask(200, beginning)).rejects.toMatchObject({
      name: 'TimeoutError',
      $metadata: { attempts: 3 },
    });
  });

  it.each<readonly [string, RequestListener]>([
    ['before it answers', ({ socket }) => socket.destroy()],
    [
      'half-way',
      (request, response) => {
        beginning(request, response);
        setImmediate(() => request.socket.destroy());
      },
    ],
  ])('asks again when its connection ends %s', async (_, wrong) => {
    await expect(ask(10_000, inTheEnd(wrong))).resolves.toMatchObject({
      Item: { id: { S: 'health' } },
      $metadata: { attempts: 3 },
    });
  });
});
