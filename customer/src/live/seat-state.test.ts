import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import { dataHeaders } from '@parterre/service-kit/security-headers';
import request from 'supertest';
import { seatStateFirst } from './seat-state.ts';

const id = '0123456789abcdef';
const path = `/api/events/${id}/seats`;
const squeezed = brotliCompressSync('picture 7').toString('latin1');
const snapshot = { version: 7, tag: '"here-7"', packed: 'picture 7', compressed: () => squeezed };

/** An app that says when it was asked, behind the seat state of one event that is at hand. */
const app = seatStateFirst(
  { atHand: (eventId) => (eventId === id ? snapshot : null) },
  express().use((_request, response) => void response.status(418).send('the app')),
);

describe('a seat state that is at hand', () => {
  it('is answered before the app', async () => {
    const answer = await request(app).get(path).set('Accept-Encoding', 'identity').expect(200);
    expect(answer.body.toString()).toBe('picture 7');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '9',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
      etag: '"here-7"',
    });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it('is sent compressed to who understands it', async () => {
    const { body, headers } = await request(app).get(path).set('Accept-Encoding', 'gzip, br').expect(200);
    expect(body.toString()).toBe('picture 7');
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-length': String(squeezed.length) });
  });

  it('is not sent again to who has it', async () => {
    const answer = await request(app).get(path).set('If-None-Match', '"here-7"').expect(304);
    expect(answer.headers).toMatchObject({ etag: '"here-7"', 'cache-control': 'no-cache' });
  });
});

describe('each answer of a seat state', () => {
  const told = Object.fromEntries(
    Object.entries(dataHeaders).map(([name, value]) => [name.toLowerCase(), value]),
  );

  it.each([{ 'Accept-Encoding': 'identity' }, { 'Accept-Encoding': 'br' }, { 'If-None-Match': '"here-7"' }])(
    'says that it is data alone: %p',
    async (asked) => {
      expect((await request(app).get(path).set(asked)).headers).toMatchObject(told);
    },
  );
});

describe('everything else', () => {
  it.each([
    ['another event', `/api/events/${id.replace('0', '1')}/seats`],
    ['something behind it', `${path}/stream`],
    ['a question', `${path}?x=1`],
    ['a slash more', `${path}/`],
    ['no id', '/api/events//seats'],
    ['an odd id', '/api/events/..%2Fseats/seats'],
    ['the address in capitals', path.toUpperCase()],
  ])('goes on to the app: %s', async (_what, url) => {
    await request(app).get(url).expect(418);
  });

  it.each(['head', 'post', 'put', 'delete', 'options'] as const)('goes on to the app: %s', async (method) => {
    expect((await request(app)[method](path)).status).toBe(418);
  });
});
