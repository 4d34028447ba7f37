import { describe, expect, test } from '@jest/globals';
import express from 'express';
import supertest from 'supertest';
import { hiddenCookie } from './hidden-cookie.ts';

const cookie = hiddenCookie({ name: 'kept', path: '/here', secure: true, lifetime: 60_000 });
const app = express()
  .get('/put', (_request, response) => {
    cookie.put(response, 'a value');
    response.end();
  })
  .get('/read', (request, response) => void response.json({ value: cookie.read(request) }))
  .get('/clear', (_request, response) => {
    cookie.clear(response);
    response.end();
  });

const setBy = async (path: string): Promise<string> =>
  (await supertest(app).get(path)).headers['set-cookie']?.[0] ?? '';

describe('a hidden cookie', () => {
  test('is kept by the browser for its time, and shown to no script', async () => {
    expect(await setBy('/put')).toMatch(
      /^__Secure-kept=a%20value; Max-Age=60; Path=\/here; .*HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('comes back as it was', async () => {
    await supertest(app)
      .get('/read')
      .set('Cookie', 'kept=planted; __Secure-kept=a%20value')
      .expect({ value: 'a value' });
    await supertest(app).get('/read').expect({ value: null });
  });

  test('is forgotten where it was put', async () => {
    expect(await setBy('/clear')).toMatch(/^__Secure-kept=; Path=\/here; Expires=Thu, 01 Jan 1970/);
  });
});
