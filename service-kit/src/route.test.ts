import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { array, number, strictObject, string } from 'zod';
import { endpoint } from './endpoint.ts';
import { createErrorHandler, unknownApiPath } from './error-handler.ts';
import { usualJson } from './json-size.ts';
import { Problem } from './problem.ts';
import { createRoutes } from './route.ts';

const anybody = { access: 'anybody', summary: 'An example' } as const;

/** What was written into the log. */
const lines: string[] = [];

/** What reached a handler. */
const handled: string[] = [];

const app = (() => {
  const { route, rawRoute } = createRoutes({ anybody: () => null });
  const example = express();
  const note = (id: string) => (): void => void handled.push(id);
  route(example, endpoint({ ...anybody, id: 'look', method: 'get', path: '/seats' }), note('look'));
  route(example, endpoint({ ...anybody, id: 'cancel', method: 'post', path: '/cancel' }), note('cancel'));
  const shown = endpoint({ ...anybody, id: 'show', method: 'get', path: '/shown', caching: 'no-cache' });
  route(example, shown, note('show'));
  const body = strictObject({ name: string() });
  route(example, endpoint({ ...anybody, id: 'name', method: 'post', path: '/name', body }), note('name'));
  const numbers = strictObject({ list: array(number()) });
  route(
    example,
    endpoint({ ...anybody, id: 'list', method: 'post', path: '/list', body: numbers }),
    note('list'),
  );
  const longList = endpoint({
    ...anybody,
    id: 'long-list',
    method: 'post',
    path: '/long-list',
    body: strictObject({ list: array(string()) }),
    limits: { ...usualJson, bytes: 256_000, entries: 5000 },
  });
  route(example, longList, note('long-list'));
  route(example, endpoint({ ...anybody, id: 'talk', method: 'get', path: '/talkative' }), () => {
    const seats = Array.from({ length: 60_000 }, (_, n) => `stalls/A/${n}`);
    throw new Problem(
      409,
      'too-complex',
      { en: `Gone: ${seats.join()}` },
      {
        seats,
        fields: [{ field: 'seats', message: { en: seats.join() } }],
      },
    );
  });
  route(example, endpoint({ ...anybody, id: 'many', method: 'get', path: '/many' }), () => {
    const fields = Array.from({ length: 30 }, (_, n) => ({ field: `key${n}`, message: { en: 'is taken' } }));
    throw new Problem(409, 'too-complex', { en: 'Gone.' }, { fields });
  });
  const file = endpoint({ ...anybody, id: 'file', method: 'get', path: '/file' });
  rawRoute(example, file, (_input, response) => {
    response.set({
      'Cache-Control': 'public, immutable',
      ETag: '"a"',
      'Content-Encoding': 'br',
      'Content-Disposition': 'attachment',
    });
    throw new Problem(404, 'not-found', { en: 'There is no such file.' });
  });
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  return example.use(unknownApiPath).use(createErrorHandler(() => null, logger));
})();

const asks = supertest(app);

describe('a route', () => {
  it('takes nothing that it does not know, in its address, its body or as its body, and changes nothing', async () => {
    handled.length = 0;
    const refused = [
      [asks.get('/seats?price=1'), 422, 'price'],
      [asks.post('/cancel?price=1'), 422, 'price'],
      [asks.post('/cancel').send({ price: 1 }), 422, 'price'],
      [asks.post('/cancel').send([1]), 422, 'body'],
      [asks.post('/cancel').type('json').send('{"x":'), 400, 'body'],
      [asks.post('/cancel').type('text').send('price=1'), 415, 'Content-Type'],
      [asks.post('/name').send({ name: 'Ada', price: 1 }), 422, 'price'],
      [asks.post('/name').type('form').send('name=Ada'), 415, 'Content-Type'],
    ] as const;
    for (const [request, status, field] of refused) {
      const answer = await request.expect(status).expect('Content-Type', /problem\+json/);
      expect(answer.body).toMatchObject({ fields: [{ field }] });
    }
    expect(handled).toEqual([]);
  });

  it('does not read the rest of a body that is too large: the connection ends with the answer', async () => {
    const ask = (name: string) => asks.post('/name').set('Connection', 'keep-alive').send({ name, price: 1 });
    const tooLarge = await ask('x'.repeat(usualJson.bytes)).expect(413);
    expect(tooLarge.body).toMatchObject({ code: 'too-large', fields: [{ field: 'body' }] });
    expect(tooLarge.get('Connection')).toBe('close');
    const refused = await ask('Ada').expect(422);
    expect(refused.get('Connection')).toBe('keep-alive');
  });

  const keys = (count: number, of = (n: number) => `key${n}`) =>
    Array.from({ length: count }, (_, n) => of(n));
  const asObject = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

  it.each([
    ['unknown keys', asks.post('/name').send(asObject(keys(400))), 422],
    ['unknown keys of an empty body', asks.post('/cancel').send(asObject(keys(400))), 422],
    ['more keys than it reads', asks.post('/name').send(asObject(keys(4000))), 400],
    ['a long key', asks.post('/name').send(asObject(keys(1, () => 'k'.repeat(60_000)))), 422],
    ['names in its query', asks.get(`/seats?${keys(1000, (n) => `k${n}`).join('&')}`), 422],
    ['a long name in its query', asks.get(`/seats?${'k'.repeat(8000)}`), 422],
    ['wrong entries', asks.post('/list').send({ list: keys(400) }), 422],
    ['a list without end', asks.post('/list').send({ list: keys(4000) }), 400],
    ['depth', asks.post('/name').send({ name: nested(200) }), 400],
    ['a domain that tells too much', asks.get('/talkative'), 409],
    ['an address', asks.get(`/${'a'.repeat(8000)}`), 404],
  ] as const)('answers %s with a few words, in the log, too', async (_what, request, status) => {
    lines.length = 0;
    const { text } = await request.expect(status);
    expect(text.length).toBeLessThan(20_000);
    expect(lines.join('').length).toBeLessThan(20_000);
  });

  it('writes no more of an address into the log than somebody can read', async () => {
    lines.length = 0;
    await asks.get(`/${'a'.repeat(8000)}`).expect(404);
    expect(lines.join('')).toContain('aaaa');
    expect(lines.join('').length).toBeLessThan(1000);
  });

  it('takes as much as its contract says, where that is more', async () => {
    await asks
      .post('/long-list')
      .send({ list: keys(4000) })
      .expect(204);
  });

  it('names the first twenty unknown keys, each in its own few words', async () => {
    const { body } = await asks
      .post('/name')
      .send({ name: 'Ada', ...asObject(keys(30)) })
      .expect(422);
    expect(body).toMatchObject({
      fields: keys(20).map((field) => ({ field, message: 'is not known here' })),
    });
  });

  it('says what is wrong in words for people', async () => {
    const { body } = await asks.post('/name').send({}).expect(422);
    expect(body).toMatchObject({ fields: [{ field: 'name', message: 'is missing' }] });
  });

  it('names as many fields of what a domain refuses', async () => {
    const { body } = await asks.get('/many').expect(409);
    expect(body).toMatchObject({ fields: keys(20).map((field) => ({ field })) });
  });

  it('reads UTF-8 alone', async () => {
    const utf16 = Buffer.from('{"name":"Ada"}', 'utf16le');
    await asks.post('/name').type('application/json; charset=utf-16le').send(utf16).expect(415);
  });

  it('without a body is content with none, or with an empty one', async () => {
    handled.length = 0;
    await asks.post('/cancel').expect(204);
    await asks.post('/cancel').set('Content-Length', '0').expect(204);
    await asks.post('/cancel').send({}).expect(204);
    await asks.get('/seats').expect(204);
    expect(handled).toEqual(['cancel', 'cancel', 'cancel', 'look']);
  });

  it('that refuses takes back what it said of the answer that it meant to give', async () => {
    const { headers } = await asks.get('/file').expect(404, /There is no such file/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    for (const name of ['content-encoding', 'content-disposition']) expect(headers).not.toHaveProperty(name);
    expect(headers.etag).not.toBe('"a"');
  });
});

describe('an answer', () => {
  it('is kept by nobody unless its contract says so', async () => {
    expect((await supertest(app).get('/seats')).headers['cache-control']).toBe('no-store');
    expect((await supertest(app).post('/cancel')).headers['cache-control']).toBe('no-store');
    expect((await supertest(app).get('/shown')).headers['cache-control']).toBe('no-cache');
  });
});
