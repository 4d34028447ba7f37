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
      throw new Problem(429, 'too-many-attempts', 'Please wait.', { retryAfterSeconds: 2 });
    });
    app.get('/never', () => {
      throw new Problem(409, 'seats-taken', 'Somebody else has them.');
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

  it('is sent at once where waiting is of no use', async () => {
    await supertest(app)
      .get('/never')
      .expect(409, /Somebody else/);
    expect(held).toBe(0);
  });
});
