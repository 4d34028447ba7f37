import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { minutes, seconds } from '@parterre/domain/clock';
import { aHouseWorld, type HouseWorld } from '@parterre/domain/testing/house-world';
import { usualLimits } from '@parterre/domain/limits';
import express from 'express';
import supertest from 'supertest';
import { customerBrowsers } from '../accounts/access.ts';
import { networkTurns } from '../catalogue/network-turns.ts';
import { customerRoutes } from '../routes.ts';
import { discoveryRoutes } from './discovery-routes.ts';

let world: HouseWorld;
let agent: ReturnType<typeof supertest>;
let published: Awaited<ReturnType<HouseWorld['aCompleteDraft']>>;
const looks = jest.fn();

beforeAll(async () => {
  world = await aHouseWorld();
  const { clock, catalogue } = world;
  const browsers = customerBrowsers('a key that is long enough for this test', 'https://tickets.test', {
    has: () => false,
  });
  const routes = customerRoutes(browsers.sessions, networkTurns(usualLimits, clock));
  const listing: typeof catalogue.listing = (filter, page) => {
    looks();
    return catalogue.listing(filter, page);
  };
  const deps = { clock, catalogue: { listing }, publicUrl: 'https://tickets.test' };
  agent = supertest(express().set('query parser', 'simple').use(discoveryRoutes(routes, deps)));
  published = await world.aCompleteDraft();
  await world.publishEvent(published.organizer, published.event.id, published.event.version);
  await world.aCompleteDraft();
  world.clock.advance(seconds(10));
});
afterAll(() => world.close());

describe('for search engines there is', () => {
  test('a sitemap of what is on and who organizes it, and of no drafts', async () => {
    const { text, headers } = await agent.get('/sitemap.xml').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=600',
    });
    expect([...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)).toEqual([
      'https://tickets.test/',
      `https://tickets.test/organizers/${published.event.organizationId}`,
      `https://tickets.test/events/${published.event.slug}`,
    ]);
  });

  test('a feed that says when and where', async () => {
    const { text } = await agent.get('/feed.xml').expect(200);
    expect(text).toContain(`<title>${published.event.title}</title>`);
    expect(text).toMatch(/\(Kuala Lumpur, GMT\+8\)\. Grand Auditorium, Subang Jaya\.<\/description>/);
  });

  test('what to leave alone', async () => {
    const { text } = await agent.get('/robots.txt').expect(200);
    expect(text).toContain('Disallow: /account\n');
    expect(text).toContain('Sitemap: https://tickets.test/sitemap.xml\n');
  });

  test('both made once in ten minutes, however many ask', async () => {
    looks.mockClear();
    world.clock.advance(minutes(11));
    for (const each of ['/sitemap.xml', '/feed.xml'])
      await Promise.all(Array.from({ length: 10 }, () => agent.get(each).expect(200)));
    expect(looks).toHaveBeenCalledTimes(2);
  });
});
