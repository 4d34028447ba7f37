import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type ErrorRequestHandler } from 'express';
import { pino } from 'pino';
import { createErrorHandler } from './error-handler.ts';
import { readFileBody, readUpload, uploadedFile } from './read-body.ts';
import { type Listening, listen } from './server.ts';
import { inPace } from './upload-pace.ts';
import { uploadsAtOnce } from './uploads-at-once.ts';

/** Long enough for a busy machine to begin six of them. */
const pace = { bytes: 1000, within: 1000 };
const end = '\r\n--x--\r\n';
const file = 'Content-Disposition: form-data; name="poster"; filename="poster.jpg"';
const head = (share: string, length: number, path = '/', type = 'multipart/form-data; boundary=x') =>
  [
    ...[`PUT ${path} HTTP/1.1`, 'Host: tickets.test', `X-Share: ${share}`, `Content-Length: ${length}`],
    ...[`Content-Type: ${type}`, '', ''],
  ].join('\r\n');
const body = (content: string) => `--x\r\n${file}\r\n\r\n${content}${end}`;

describe('files that come slowly', () => {
  const sockets: Socket[] = [];
  let server: Listening;
  let inMemory: () => number;
  let errors: unknown[];

  beforeEach(async () => {
    errors = [];
    const note: ErrorRequestHandler = (error, _request, _response, next) => {
      errors.push(error);
      next(error);
    };
    const app = express();
    app.put(
      '/',
      uploadsAtOnce({
        bounds: { atOnce: 6, perShare: 2 },
        shareOf: (request) => request.get('X-Share') ?? '',
        figures: { refused: () => undefined, show: (count) => void (inMemory = count) },
      }),
      readUpload('poster', 1_000_000, pace),
      (request, response) => void response.json({ size: uploadedFile(request, 'poster').length }),
    );
    app.put('/chart', readFileBody(['text/csv'], 1_000_000, pace), (_request, response) => {
      response.sendStatus(204);
    });
    app.put('/read-after-all', (request, response, next) => {
      const end = inPace(pace, request, response, (error) => {
        if (!error) errors.push('was taken');
        next(error);
        if (error) end();
      });
    });
    app.use(
      note,
      createErrorHandler(() => null, pino({ level: 'silent' })),
    );
    server = await listen(app, 0, '127.0.0.1');
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    return server.close();
  });

  const open = async (): Promise<Socket> => {
    const socket = connect(server.port, '127.0.0.1').setEncoding('utf8');
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  /** All that is answered until the server closes the connection. */
  const answerOn = async (socket: Socket): Promise<string> => {
    let answer = '';
    socket.on('data', (some: string) => void (answer += some));
    await once(socket, 'close');
    return answer;
  };
  const whole = body('x'.repeat(5000));
  /** Sends most of a file; of the rest there is a byte now and then. */
  const trickle = async (share: string) => {
    const socket = await open();
    socket.write(head(share, whole.length) + whole.slice(0, 2000));
    let next = 'x'.repeat(1500);
    const more = setInterval(() => {
      socket.write(next);
      next = 'x';
    }, 50);
    socket.once('close', () => clearInterval(more)).on('error', () => undefined);
    return answerOn(socket);
  };
  const send = (share: string) =>
    fetch(`http://127.0.0.1:${server.port}/`, {
      method: 'PUT',
      headers: { 'X-Share': share, 'Content-Type': 'multipart/form-data; boundary=x' },
      body: whole,
    });

  it('are refused, and make room for those who send theirs', async () => {
    const slow = ['ada', 'ada', 'carla', 'carla', 'eve', 'eve'].map(trickle);
    while (inMemory() < 6) await new Promise(setImmediate);
    expect((await send('olive')).status).toBe(503);
    for (const answer of await Promise.all(slow)) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 .*Connection: close.*"code":"too-slow"/s);
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    }
    expect(inMemory()).toBe(0);
    // One has found it full.
    expect(errors).toHaveLength(7);
    const answer = await send('olive');
    expect([answer.status, await answer.json()]).toEqual([200, { size: 5000 }]);
  });

  it('are let through where each moment brings enough of them, however long they take', async () => {
    const large = body('x'.repeat(20_000));
    const socket = await open();
    socket.write(head('ada', large.length));
    let sent = 0;
    const more = setInterval(() => {
      socket.write(large.slice(sent, (sent += 1500)));
      if (sent >= large.length) clearInterval(more);
    }, 200);
    const [answer]: unknown[] = await once(socket, 'data');
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*\{"size":20000\}$/s);
  });

  it('are not taken once they are refused, whatever comes then', async () => {
    const socket = await open();
    socket.write(head('ada', whole.length, '/read-after-all'));
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 408 /);
    expect(errors).toEqual([expect.objectContaining({ code: 'too-slow' })]);
  });

  it('are refused as well where the file is all that is sent', async () => {
    const socket = await open();
    socket.write(`${head('ada', 5000, '/chart', 'text/csv')}section,row,seat`);
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 408 .*"code":"too-slow"/s);
  });
});
