import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { seconds } from '@parterre/domain/clock';
import { describeDomainError } from '@parterre/domain/domain-error';
import { randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { type ManualClock, manualClock } from '@parterre/domain/testing/manual-clock';
import { createErrorHandler } from '@parterre/service-kit/error-handler';
import { createLogger } from '@parterre/service-kit/request-log';
import express, { type Express } from 'express';
import supertest, { type Response } from 'supertest';
import { customerBrowsers } from '../accounts/access.ts';
import { endpoints } from '../parts.ts';
import { customerRoutes } from '../routes.ts';
import { getChart, getEvent, getMedia, getPrices, listEvents } from './catalogue-contract.ts';
import { networkTurns } from './network-turns.ts';

const { sessions } = customerBrowsers('a key that is long enough for this test', 'http://tickets.test', {
  has: () => false,
});
const someId = randomIds.next();

let clock: ManualClock;
let app: Express;
let searched: number;
let ask: (path: string, address: string) => Promise<Response>;
const answersTo = async (path: string, addresses: readonly string[]): Promise<number[]> => {
  const answers: number[] = [];
  for (const address of addresses) answers.push((await ask(path, address)).status);
  return answers;
};

const aServiceWith = (limits: Parameters<typeof networkTurns>[0]): void => {
  clock = manualClock();
  searched = 0;
  const { route, rawRoute } = customerRoutes(sessions, networkTurns(limits, clock));
  app = express().set('trust proxy', 1).set('query parser', 'simple');
  route(app, listEvents, () => {
    searched += 1;
    return { events: [], nextCursor: null };
  });
  const answer = (_input: unknown, response: ServerResponse): void => void response.end();
  rawRoute(app, getEvent, answer);
  rawRoute(app, getPrices, answer);
  rawRoute(app, getChart, answer);
  rawRoute(app, getMedia, answer);
  app.use(createErrorHandler(describeDomainError, createLogger('test', 'fatal'), (answer) => answer()));
  ask = async (path, address) => supertest(app).get(path).set('X-Forwarded-For', address);
};

describe('what everybody may see', () => {
  const [school, other] = ['203.0.113.7', '203.0.113.8'];

  describe('with a limit of three searches and two visits', () => {
    beforeEach(() =>
      aServiceWith({ search: { perSecond: 2, atOnce: 3 }, visit: { perSecond: 2, atOnce: 2 } }),
    );

    test('is not searched by one network without end, and nothing is searched for who is refused', async () => {
      const answers = await answersTo('/api/events?q=nocturnes', [school, school, school, school]);
      expect([answers, searched]).toEqual([[200, 200, 200, 429], 3]);
    });

    test('is refused with words, and with when to come back', async () => {
      await answersTo('/api/events', [school, school, school]);
      const refused = await ask('/api/events', school);
      expect([refused.status, refused.get('Retry-After')]).toEqual([429, '1']);
      expect(refused.body).toMatchObject({
        code: 'too-many-attempts',
        detail: expect.stringMatching(/again/),
      });
    });

    test('is there again after a moment, and for other networks all the time', async () => {
      await answersTo('/api/events', [school, school, school]);
      expect(await answersTo('/api/events', [school, other])).toEqual([429, 200]);
      clock.advance(seconds(0.5));
      expect(await answersTo('/api/events', [school, school])).toEqual([200, 429]);
    });

    test('is counted for all of a /64, as one subscriber has all of its addresses', async () => {
      const mine = [1, 2, 3, 4].map((n) => `2001:db8:1:2::${n}`);
      expect(await answersTo('/api/events', mine)).toEqual([200, 200, 200, 429]);
      expect(await answersTo('/api/events', ['2001:db8:1:3::1'])).toEqual([200]);
    });

    test.each([
      '/api/events/nocturnes',
      `/api/events/${someId}/prices`,
      `/api/charts/${someId}/1`,
      `/media/${'a'.repeat(40)}.webp`,
    ])('has an end at %s, too, also where only the head is asked for', async (path) => {
      expect(await answersTo(path, [school, school, school])).toEqual([200, 200, 429]);
      expect((await supertest(app).head(path).set('X-Forwarded-For', school)).status).toBe(429);
      expect(await answersTo('/api/events', [school])).toEqual([200]);
    });
  });

  test('is there for a class of thirty behind one address who look for an event, and at it, all at once', () => {
    const { searches, visits } = networkTurns(usualLimits, manualClock());
    for (let n = 0; n < 30 * 10; n++) searches.use(school);
    for (let n = 0; n < 30 * 40; n++) visits.use(school);
  });

  test('is counted wherever it costs more than to refuse it', () => {
    const uncounted = endpoints.filter(({ method, access }) => method === 'get' && access === 'anyone');
    expect(uncounted.map(({ id }) => id).sort()).toEqual([
      // In memory, and read by all who look at one map: a school on one address, thousands when sales begin.
      'getSeats',
      // What the cookies say, and the keys that the process has.
      'getSession',
      'getTicketKeys',
      // A stream is opened once and kept; who is refused one is refused the map.
      'watchSeats',
    ]);
  });
});
