import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import supertest from 'supertest';
import { portal } from './portal.ts';

/** As long as each other, as the pages of two languages may be. */
const pageIn = (language: string) => `<!doctype html><html lang="${language}"><title>Parterre</title>`;
const page = pageIn('en');
const script = 'console.log("a seat");'.repeat(50);
const hashed = 'chunk-BSUDYf_w.js';

const directories: string[] = [];
/** A portal in these languages below /admin, as it is when it was built. */
const portalIn = async (...languages: string[]): Promise<ReturnType<typeof supertest>> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'portal-'));
  directories.push(directory);
  for (const language of languages) {
    const folder = path.join(directory, language);
    await mkdir(folder);
    const put = async (name: string, content: string | Buffer) => {
      await writeFile(path.join(folder, name), content);
      await utimes(path.join(folder, name), 1, 1);
    };
    await put('index.html', pageIn(language));
    await put('logo.svg', '<svg/>');
    await put(hashed, `${script}//${language}`);
    await put(`${hashed}.br`, await promisify(brotliCompress)(`${script}//${language}`));
  }
  const app = express();
  const { pages, files } = portal(directory);
  app.use('/admin', pages, files);
  app.use((_request, response) => void response.status(404).json({ code: 'not-found' }));
  return supertest(app);
};
afterAll(() => Promise.all(directories.map((directory) => rm(directory, { recursive: true }))));

describe('a portal', () => {
  let agent: ReturnType<typeof supertest>;
  beforeAll(async () => (agent = await portalIn('en')));
  const ask = (where: string, encodings = 'gzip, br') =>
    agent.get(`/admin/${where}`).set('Accept-Encoding', encodings);

  test.each(['', 'events/nocturnes', 'a.b/c', 'bookings/42?from=mail', 'en', 'en/events'])(
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
    const answer = await ask(`en/${hashed}`).expect(200, `${script}//en`);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
    });
    const plain = await ask(`en/${hashed}`, 'gzip').expect(200, `${script}//en`);
    expect(plain.get('Content-Encoding')).toBeUndefined();
    expect(plain.get('ETag')).not.toBe(answer.get('ETag'));
  });

  test('sends no part of a file', async () => {
    const part = await ask(`en/${hashed}`, 'br').set('Range', 'bytes=0-9').expect(200, `${script}//en`);
    expect(part.get('Accept-Ranges')).toBeUndefined();
  });

  test('sends what has no hash only as long as it is the same', async () => {
    const { headers } = await ask('logo.svg').expect(200);
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' });
  });

  test.each([
    'gone-ABCDEFG1.js',
    'en/gone-ABCDEFG1.js',
    '..%2f..%2fetc%2fpasswd.txt',
    'logo.svg/x.png',
    `en/${hashed}%00.js`,
  ])('has no %s', async (where) => {
    await ask(where).expect(404);
  });

  test.each(['api', 'api/events', 'api/'])('leaves %s to the service', async (where) => {
    await ask(where).expect(404);
  });

  test('refuses a path that is no text', async () => {
    await ask('%E0%A4%A').expect(400);
  });

  test('that was not built has no page', async () => {
    await (await portalIn()).get('/admin/').expect(404);
  });
});

describe('a portal in several languages', () => {
  let agent: ReturnType<typeof supertest>;
  beforeAll(async () => (agent = await portalIn('de', 'en', 'zh-TW')));
  const ask = (headers: Record<string, string>) => agent.get('/admin/events').set(headers);

  test.each([
    ['de', 'de-AT,de;q=0.9,en;q=0.8'],
    ['de', 'fr, de;q=0.5'],
    ['zh-TW', 'zh-TW'],
    ['en', 'en-GB,de;q=0.9'],
    ['en', 'fr'],
    ['en', '*'],
    ['en', 'no language at all'],
  ])('answers %s to a browser that asks for %s', async (language, asked) => {
    await ask({ 'Accept-Language': asked }).expect(200, pageIn(language));
  });

  test('answers its own language to who asks for none', async () => {
    await agent.get('/admin/').expect(200, page);
  });

  test('answers what was chosen on a page, whatever the browser asks for', async () => {
    const chosen = (language: string) =>
      ask({ 'Accept-Language': 'de', Cookie: `a=b; parterre_language=${language}` });
    await chosen('zh-TW').expect(200, pageIn('zh-TW'));
    await chosen('xx').expect(200, pageIn('de'));
    await chosen('../en').expect(200, pageIn('de'));
  });

  test('is not taken for what it was in another language', async () => {
    const german = await ask({ 'Accept-Language': 'de' });
    expect(german.get('Vary')).toBe('Cookie, Accept-Language, Accept-Encoding');
    const again = { 'If-None-Match': german.get('ETag') ?? '' };
    await ask({ 'Accept-Language': 'de', ...again }).expect(304);
    await ask({ 'Accept-Language': 'en', ...again }).expect(200, page);
  });

  test('has scripts of its own in each, and pictures for all', async () => {
    await agent.get(`/admin/de/${hashed}`).expect(200, `${script}//de`);
    await agent.get(`/admin/en/${hashed}`).expect(200, `${script}//en`);
    await agent.get('/admin/logo.svg').set('Accept-Language', 'de').expect(200);
  });
});
