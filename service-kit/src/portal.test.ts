import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import supertest from 'supertest';
import { portal } from './portal.ts';

const page = '<!doctype html><title>Parterre</title>';
const script = 'console.log("a seat");'.repeat(50);
const hashed = 'main-ABCDEFG1.js';

let directory: string;
let agent: ReturnType<typeof supertest>;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'portal-'));
  const put = (name: string, content: string | Buffer) => writeFile(path.join(directory, name), content);
  await put('index.html', page);
  await put('logo.svg', '<svg/>');
  await put(hashed, script);
  await put(`${hashed}.br`, await promisify(brotliCompress)(script));
  const app = express();
  app.use('/admin', portal(directory));
  app.use((_request, response) => void response.status(404).json({ code: 'not-found' }));
  agent = supertest(app);
});
afterAll(() => rm(directory, { recursive: true }));

const ask = (where: string, encodings = 'gzip, br') =>
  agent.get(`/admin/${where}`).set('Accept-Encoding', encodings);

describe('a portal', () => {
  test.each(['', 'events/nocturnes', 'a.b/c', 'bookings/42?from=mail'])(
    'answers its page, asked anew each time, at /%s',
    async (where) => {
      const answer = await ask(where).expect(200, page);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        vary: 'Accept-Encoding',
      });
      await ask(where)
        .set('If-None-Match', answer.get('ETag') ?? '')
        .expect(304);
    },
  );

  test('sends what has a hash in its name for ever, and compressed to who can read that', async () => {
    const answer = await ask(hashed).expect(200, script);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
    });
    const plain = await ask(hashed, 'gzip').expect(200, script);
    expect(plain.get('Content-Encoding')).toBeUndefined();
    expect(plain.get('ETag')).not.toBe(answer.get('ETag'));
  });

  test('sends no part of a file', async () => {
    const part = await ask(hashed, 'br').set('Range', 'bytes=0-9').expect(200, script);
    expect(part.get('Accept-Ranges')).toBeUndefined();
  });

  test('sends what has no hash only as long as it is the same', async () => {
    const { headers } = await ask('logo.svg').expect(200);
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' });
  });

  test.each(['gone-ABCDEFG1.js', '..%2f..%2fetc%2fpasswd.txt', 'logo.svg/x.png', `${hashed}%00.js`])(
    'has no %s',
    async (where) => {
      await ask(where).expect(404);
    },
  );

  test('refuses a path that is no text', async () => {
    await ask('%E0%A4%A').expect(400);
  });
});
