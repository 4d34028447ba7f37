import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seconds } from '@parterre/domain/clock';
import { describeDomainError } from '@parterre/domain/domain-error';
import { randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { recentSeatCounts } from '@parterre/domain/programme/catalogue/recent-seat-counts';
import { readPicture } from '@parterre/domain/programme/posters/read-picture';
import { aHouseWorld, type HouseWorld } from '@parterre/domain/testing/house-world';
import { createErrorHandler } from '@parterre/service-kit/error-handler';
import { createLogger, requestLog } from '@parterre/service-kit/request-log';
import express from 'express';
import supertest from 'supertest';
import { customerBrowsers } from '../accounts/access.ts';
import { customerRoutes } from '../routes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { filesRoutes } from './files-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { networkTurns } from './network-turns.ts';

let world: HouseWorld;
let agent: ReturnType<typeof supertest>;
let published: Awaited<ReturnType<HouseWorld['aCompleteDraft']>>;

beforeAll(async () => {
  world = await aHouseWorld();
  const routes = customerRoutes(
    customerBrowsers('a key that is long enough for this test', 'http://tickets.test', { has: () => false })
      .sessions,
    networkTurns(usualLimits, world.clock),
  );
  const { catalogue, clock, library, media, organizations } = world;
  const counts = { left: async () => new Map([[published.category.id, 7]]) };
  const app = express().set('query parser', 'simple');
  app.use(requestLog(createLogger('test', 'fatal')));
  const recent = recentSeatCounts(counts, clock, catalogue.noteLeft);
  app.use(
    catalogueRoutes(routes, {
      catalogue,
      people: { organizations },
      clock,
      live: { counts },
      recent,
      publicUrl: 'https://tickets.test',
    }),
  );
  app.use(searchRoutes(routes, { catalogue, clock, recent }));
  app.use(filesRoutes(routes, { library, readPicture: readPicture(media) }));
  app.use(createErrorHandler(describeDomainError, createLogger('test', 'fatal')));
  agent = supertest(app);
  published = await world.aCompleteDraft();
  await world.publishEvent(published.organizer, published.event.id, published.event.version);
  world.clock.advance(seconds(10));
});
afterAll(() => world.close());

describe('the catalogue', () => {
  test('has an event for a calendar, the same until it changes, which keeps nobody busy', async () => {
    const { slug, title } = published.event;
    const file = await agent
      .get(`/api/events/${slug}/calendar.ics`)
      .expect(200)
      .expect('Content-Type', /text\/calendar/);
    expect(file.text).toContain(`SUMMARY:${title}`);
    expect(file.text).toContain('TRANSP:TRANSPARENT');
    expect(file.text.replace(/\r\n /g, '')).toContain(`https://tickets.test/events/${slug}`);
    world.clock.advance(seconds(5));
    expect((await agent.get(`/api/events/${slug}/calendar.ics`)).text).toBe(file.text);
    await agent.get('/api/events/no-such-event/calendar.ics').expect(404);
  });

  test('lists published events, and no drafts', async () => {
    await world.aCompleteDraft();
    const answer = await agent.get('/api/events').query({ q: 'nocturnes subang', limit: '48' }).expect(200);
    expect(answer.body).toMatchObject({
      events: [
        {
          slug: published.event.slug,
          venue: { name: 'Grand Auditorium', city: 'Subang Jaya', country: 'MY', online: false },
          from: { amount: 8500, currency: 'MYR' },
          to: { amount: 8500, currency: 'MYR' },
          availability: 'plenty',
        },
      ],
      nextCursor: null,
    });
  });

  test('has a page for each event, with what is left of every category', async () => {
    const answer = await agent.get(`/api/events/${published.event.slug}`).expect(200);
    expect(answer.body).toMatchObject({
      availability: 'few',
      categories: [{ name: 'Stalls', colour: 'c1', left: 7 }],
      chart: { url: `/api/charts/${published.venue.id}/1` },
      sales: { open: true },
      maxPlaces: 50,
    });
  });

  test('shows no draft, whatever its address', async () => {
    const { event } = await world.aDraft();
    await agent.get(`/api/events/${event.slug}`).expect(404, /not-found/);
    await agent.get(`/api/events/${event.id}/prices`).expect(404, /not-found/);
  });

  test('says what every seat costs, and that it has not changed', async () => {
    const path = `/api/events/${published.event.id}/prices`;
    const answer = await agent.get(path).expect(200);
    expect(answer.body).toMatchObject({
      sections: { 'stalls-left': { category: published.category.id, rows: {}, seats: {} } },
      areas: {},
    });
    await agent
      .get(path)
      .set('If-None-Match', answer.get('ETag') ?? '')
      .expect(304);
  });

  test.each([
    ['limit', { limit: '49' }],
    ['limit', { limit: 'many' }],
    ['category', { category: 'opera' }],
    ['from', { from: 'tomorrow' }],
    ['online', { online: 'maybe' }],
    ['page', { page: '2' }],
    ['cursor', { cursor: 'x' }],
  ])('names %s when it is wrong: %j', async (field, query) => {
    const answer = await agent.get('/api/events').query(query);
    expect([answer.status, answer.body]).toEqual([
      422,
      expect.objectContaining({ fields: [expect.objectContaining({ field })] }),
    ]);
  });
});

describe('a search', () => {
  test('answers what was found, by what, and what other choices would bring', async () => {
    const spans =
      '2020-01-01T00:00:00.000Z/2021-01-01T00:00:00.000Z,2020-01-01T00:00:00.000Z/2090-01-01T00:00:00.000Z';
    const asked = {
      q: 'nocturns',
      cities: 'Subang Jaya;Paris',
      kinds: 'other,film',
      currency: 'MYR',
      most: '8500',
      spans,
    };
    const { body } = await agent.get('/api/search').query(asked).expect(200);
    expect(body).toMatchObject({
      events: [{ slug: published.event.slug, from: { amount: 8500 }, marks: { title: [[0, 7]], venue: [] } }],
      total: 1,
      nextCursor: null,
      otherSpellings: ['Nocturnes'],
      counts: { spans: [0, 1], kinds: { other: 1, film: 0 }, cities: [{ city: 'Subang Jaya', count: 1 }] },
    });
    await agent
      .get('/api/search')
      .query({ ...asked, most: '8499' })
      .expect(200, /"total":0/);
  });

  test('says what may be meant', async () => {
    const { body } = await agent.get('/api/search/suggestions').query({ q: 'grand' }).expect(200);
    expect(body).toEqual({
      suggestions: [{ kind: 'venue', text: 'Grand Auditorium', count: 1, marks: [[0, 5]] }],
    });
  });

  test.each([
    ['q', { q: 'x'.repeat(10_000) }],
    ['kinds', { kinds: 'music,opera' }],
    ['currency', { most: '100' }],
    ['most', { currency: 'MYR', most: '-1' }],
    ['sort', { sort: 'up' }],
    ['spans', { spans: 'today' }],
    ['cursor', { cursor: 'x' }],
    ['limit', { limit: '49' }],
  ])('names %s when it is wrong', async (field, query) => {
    const answer = await agent.get('/api/search').query(query);
    expect([answer.status, answer.body]).toEqual([
      422,
      expect.objectContaining({ fields: [expect.objectContaining({ field })] }),
    ]);
  });

  test.each(['(a+)+$', '.*', '🎹🎹', '\\u0000', "'; drop table", '夜'.repeat(100)])(
    'takes %s for words',
    async (q) => {
      await agent
        .get('/api/search')
        .query({ q })
        .expect(200, /"total":0/);
      await agent.get('/api/search/suggestions').query({ q }).expect(200);
    },
  );
});

describe('a chart', () => {
  const path = () => `/api/charts/${published.venue.id}/1`;

  test.each(['br', 'identity'])('is sent as %s, for ever', async (encoding) => {
    const answer = await agent.get(path()).set('Accept-Encoding', encoding).expect(200);
    expect(answer.get('Content-Encoding')).toBe(encoding === 'br' ? 'br' : undefined);
    expect(answer.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.body).toMatchObject({ version: 1, sections: { length: 6 } });
    await agent
      .get(path())
      .set('If-None-Match', answer.get('ETag') ?? '')
      .expect(304);
  });

  test('that does not exist is not found', async () => {
    await agent.get(`/api/charts/${published.venue.id}/2`).expect(404);
    await agent.get(`/api/charts/${randomIds.next()}/1`).expect(404);
    await agent.get(`/api/charts/${published.venue.id}/latest`).expect(404);
  });
});

describe('a picture', () => {
  test('is found by its key, and nothing else is', async () => {
    const key = `${'a'.repeat(40)}.webp`;
    await agent.get(`/media/${key}`).expect(200).expect('Content-Type', 'image/webp');
    // What is not there today may be there tomorrow: no cache keeps that.
    await agent
      .get(`/media/${'b'.repeat(40)}.webp`)
      .expect(404, /not-found/)
      .expect('Cache-Control', 'no-store');
    await agent.get('/media/..%2Fsecrets').expect(404, /not-found/);
  });
});
