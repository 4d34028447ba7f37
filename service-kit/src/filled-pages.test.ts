import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import express from 'express';
import supertest from 'supertest';
import { filledPages } from './filled-pages.ts';
import { html } from './markup.ts';
import type { PageFilling } from './page-filling.ts';
import { portal } from './portal.ts';

const built =
  '<!doctype html><html><head><title>Parterre</title><meta name="description" content="Seats"/></head>' +
  '<body><pt-root></pt-root></body></html>';

const filling: PageFilling = {
  status: 200,
  title: 'Nocturnes & <more> $&',
  description: 'In the "dark"',
  head: html`<link rel="canonical" href="/x" />`,
  body: html`<h1>Nocturnes</h1>`,
  answers: { 'api/events/x': { title: '</script>' } },
};

describe('a page with what is known of it', () => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'filled-'));
    await mkdir(path.join(directory, 'en'));
    await writeFile(path.join(directory, 'en', 'index.html'), built);
  });
  afterAll(() => rm(directory, { recursive: true }));

  const served = (make: () => Promise<PageFilling>) => {
    const failed = jest.fn();
    const pageAt = jest.fn((request: express.Request) =>
      request.path === '/account' ? null : { key: request.path, make },
    );
    const { pages, files } = portal(directory, { pageAt, failed });
    const agent = supertest(express().use(pages, files));
    return { agent, failed, pageAt };
  };

  test('says it in its head, before the portal and as answers', async () => {
    const { agent } = served(async () => filling);
    const { text, headers } = await agent.get('/x').expect(200);
    expect(text).toBe(
      '<!doctype html><html><head><title>Nocturnes &amp; &lt;more&gt; $&amp;</title>' +
        '<meta name="description" content="In the &quot;dark&quot;" /><link rel="canonical" href="/x" /></head>' +
        '<body><div id="first-view"><h1>Nocturnes</h1></div><script type="application/json" id="first-answers">' +
        String.raw`{"api/events/x":{"title":"\u003c/script\u003e"}}</script><pt-root></pt-root></body></html>`,
    );
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
  });

  test('comes compressed to who can read that, and not again to who has it', async () => {
    const { agent } = served(async () => filling);
    const squeezed = await agent.get('/x').set('Accept-Encoding', 'br').expect(200);
    expect(squeezed.text).toContain('<h1>Nocturnes</h1>');
    expect(squeezed.get('Content-Encoding')).toBe('br');
    const etag = squeezed.get('ETag') ?? '';
    await agent.get('/x').set({ 'Accept-Encoding': 'br', 'If-None-Match': etag }).expect(304);
    const { headers } = await agent.get('/x').set('Accept-Encoding', 'gzip').expect(200);
    expect(headers['etag']).not.toBe(etag);
  });

  test.each([404, 410] as const)('answers %s where nothing is', async (status) => {
    const { agent } = served(async () => ({ ...filling, status }));
    await agent.get('/x').expect(status);
  });

  test('is made once for all who ask at the same time, and each address for itself', async () => {
    const make = jest.fn(async () => filling);
    const { agent } = served(make);
    await Promise.all(Array.from({ length: 20 }, () => agent.get('/x').expect(200)));
    expect(make).toHaveBeenCalledTimes(1);
    await agent.get('/y').expect(200);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('is made anew after two seconds', async () => {
    let now = 1_000;
    const make = jest.fn(async () => filling);
    const pages = filledPages({ now: () => now });
    const again = () => pages('en', async () => built, { key: 'x', make });
    await again();
    now += 1_999;
    await again();
    expect(make).toHaveBeenCalledTimes(1);
    now += 2;
    await again();
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('of another language is another one', async () => {
    const make = jest.fn(async () => filling);
    const pages = filledPages();
    for (const language of ['en', 'de', 'en', 'de'])
      await pages(language, async () => built, { key: 'x', make });
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('comes as it was built where nothing is known, or cannot be found out', async () => {
    const trouble = new Error('the database is away');
    const { agent, failed } = served(() => Promise.reject(trouble));
    await agent.get('/account').expect(200, built);
    expect(failed).not.toHaveBeenCalled();
    await agent.get('/x').expect(200, built);
    expect(failed).toHaveBeenCalledWith(trouble);
  });

  test('comes as it was built where what is known takes too long, and filled as soon as it is there', async () => {
    const late = Promise.withResolvers<PageFilling>();
    const { agent, failed } = served(() => late.promise);
    await agent.get('/x').expect(200, built);
    expect(failed).toHaveBeenCalledTimes(1);
    late.resolve(filling);
    expect((await agent.get('/x').expect(200)).text).toContain('<h1>Nocturnes</h1>');
  });

  test('is never filled by its own name, which a service worker holds against a hash', async () => {
    const { agent, pageAt } = served(async () => filling);
    await agent.get('/index.html?ngsw-cache-bust=0.5').expect(200, built);
    expect(pageAt).not.toHaveBeenCalled();
  });
});
