import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type Response } from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { createErrorHandler } from './error-handler.ts';
import { uploadsAtOnce } from './uploads-at-once.ts';

describe('files that are sent at once', () => {
  let refused: string[];
  let inMemory: () => number;
  /** Who waits for what reaches the handler. */
  let awaited: PromiseWithResolvers<Response>[];
  const begun: Response[] = [];
  let send: (share: string, path?: string) => supertest.Test;

  beforeEach(() => {
    [refused, awaited] = [[], []];
    const app = express();
    app.use('/gone', (_request, response, next) => {
      response.destroy();
      void once(response, 'close').then(() => next());
    });
    const uploads = uploadsAtOnce({
      bounds: { atOnce: 3, perShare: 2 },
      shareOf: (request) => request.get('X-Share') ?? '',
      figures: { refused: (why) => void refused.push(why), show: (count) => void (inMemory = count) },
    });
    app.use(uploads, (_request, response) => {
      const one = awaited.shift();
      if (one) one.resolve(response);
      else response.sendStatus(204);
    });
    app.use(createErrorHandler(() => null, pino({ level: 'silent' })));
    const asks = supertest(app);
    send = (share, path = '/file') => asks.post(path).set('X-Share', share).send('a file');
  });

  afterEach(() => {
    for (const response of begun.splice(0)) response.destroy();
  });

  /** A file that is in memory until it is answered, or its sender leaves. */
  const begin = async (share: string) => {
    const reached = Promise.withResolvers<Response>();
    awaited.push(reached);
    const answer = send(share).then(({ status }) => status, String);
    const refusedInstead = answer.then((status) => Promise.reject(new Error(`it was answered: ${status}`)));
    const response = await Promise.race([reached.promise, refusedInstead]);
    begun.push(response);
    const closed = once(response, 'close');
    return {
      isAnswered: async () => {
        response.sendStatus(204);
        await closed;
        expect(await answer).toBe(204);
      },
      isLeft: async () => {
        response.destroy();
        await closed;
        await answer;
      },
    };
  };

  it('are so many and no more: who comes then is told kindly when to come again', async () => {
    for (const share of ['ada', 'ada', 'carla']) await begin(share);
    const { body } = await send('eve').expect(503).expect('Retry-After', '5');
    expect(body).toMatchObject({
      code: 'too-busy',
      detail: 'Many people are sending files just now. Please try again in a few seconds.',
    });
    expect([inMemory(), refused]).toEqual([3, ['full']]);
  });

  it('are fewer of one share, so that there is room for others', async () => {
    for (const share of ['ada', 'ada']) await begin(share);
    const { body } = await send('ada').expect(429).expect('Retry-After', '5');
    expect(body).toMatchObject({ code: 'too-many-attempts' });
    await begin('carla');
    expect([inMemory(), refused]).toEqual([3, ['share-used-up']]);
  });

  it.each(['isAnswered', 'isLeft'] as const)(
    'make room once one of them %s, and for one only',
    async (ends) => {
      const [first] = [await begin('ada'), await begin('ada'), await begin('carla')];
      await first[ends]();
      await begin('ada');
      await send('ada').expect(429);
      await send('carla').expect(503);
      expect(inMemory()).toBe(3);
    },
  );

  it('do not count where who sends has left before', async () => {
    await expect(send('ada', '/gone')).rejects.toThrow();
    expect(inMemory()).toBe(0);
  });
});
