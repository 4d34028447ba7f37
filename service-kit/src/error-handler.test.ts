import { beforeEach, describe, expect, it } from '@jest/globals';
import express, { type Express } from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { createErrorHandler } from './error-handler.ts';
import { Problem } from './problem.ts';

describe('the answer to who is refused', () => {
  let held: number;
  let app: Express;
  beforeEach(() => {
    held = 0;
    const hold = (answer: () => void): void => {
      held += 1;
      answer();
    };
    app = express();
    app.get('/later', () => {
      throw new Problem(429, 'too-many-attempts', { en: 'Please wait.' }, { retryAfterSeconds: 2 });
    });
    app.get('/never', () => {
      throw new Problem(409, 'unreadable', { en: 'Somebody else has them.', tlh: 'latlh ghaj.' });
    });
    app.use(createErrorHandler(() => null, pino({ level: 'silent' }), hold));
  });

  it('is held back, and says when to come back, where they are told to come back later', async () => {
    await supertest(app)
      .get('/later')
      .expect(429, /Please wait/)
      .expect('Retry-After', '2');
    expect(held).toBe(1);
  });

  it.each([
    ['tlh', 'tlh', 'latlh ghaj.'],
    ['de, tlh;q=0.5, en;q=0.1', 'tlh', 'latlh ghaj.'],
    ['de', 'en', 'Somebody else has them.'],
    ['', 'en', 'Somebody else has them.'],
  ])('is in the language that they like best of those there are: %s', async (liked, language, detail) => {
    const answer = await supertest(app).get('/never').set('Accept-Language', liked);
    expect(answer.body).toMatchObject({ code: 'unreadable', title: 'Unreadable', detail });
    expect(answer.get('Content-Language')).toBe(language);
    expect(answer.get('Vary')).toBe('Cookie, Accept-Language');
  });

  it('is in the language that they have chosen, whatever their browser asks for', async () => {
    const chosen = { Cookie: 'parterre_language=tlh', 'Accept-Language': 'en' };
    const answer = await supertest(app).get('/never').set(chosen);
    expect(answer.body).toMatchObject({ detail: 'latlh ghaj.' });
  });

  it.each([
    ['fields', 20],
    ['missing', 50],
  ])('puts no more %s into words than it tells', async (list, most) => {
    const inWords = new Set<number>();
    const all = Array.from({ length: 500 }, (_, n) => ({
      ...(list === 'fields' ? { field: `seats.${n}` } : { check: `point ${n}` }),
      message: {
        get en() {
          inWords.add(n);
          return 'is not known';
        },
      },
    }));
    const wordy = express().get('/', () => {
      throw new Problem(422, 'invalid-input', { en: 'Please look again.' }, { [list]: all });
    });
    wordy.use(createErrorHandler(() => null, pino({ level: 'silent' })));
    const { body } = await supertest(wordy).get('/').expect(422);
    expect(body[list]).toHaveLength(most);
    expect(inWords.size).toBe(most);
  });

  it('is sent at once where waiting is of no use', async () => {
    await supertest(app)
      .get('/never')
      .expect(409, /Somebody else/);
    expect(held).toBe(0);
  });
});
