import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { strictObject, string } from 'zod';
import { endpoint } from './endpoint.ts';
import { createErrorHandler } from './error-handler.ts';
import { Problem } from './problem.ts';
import { createRoutes } from './route.ts';

const anybody = { access: 'anybody', summary: 'An example' } as const;

/** What reached a handler. */
const handled: string[] = [];

const app = (() => {
  const { route, rawRoute } = createRoutes({ anybody: () => null });
  const example = express();
  const note = (id: string) => (): void => void handled.push(id);
  route(example, endpoint({ ...anybody, id: 'look', method: 'get', path: '/seats' }), note('look'));
  route(example, endpoint({ ...anybody, id: 'cancel', method: 'post', path: '/cancel' }), note('cancel'));
  const body = strictObject({ name: string() });
  route(example, endpoint({ ...anybody, id: 'name', method: 'post', path: '/name', body }), note('name'));
  const file = endpoint({ ...anybody, id: 'file', method: 'get', path: '/file' });
  rawRoute(example, file, (_input, response) => {
    response.set({
      'Cache-Control': 'public, immutable',
      ETag: '"a"',
      'Content-Encoding': 'br',
      'Content-Disposition': 'attachment',
    });
    throw new Problem(404, 'not-found', 'There is no such file.');
  });
  return example.use(createErrorHandler(() => null, pino({ level: 'silent' })));
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
