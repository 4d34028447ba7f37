import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Clock, minutes } from '@parterre/domain/clock';
import type { Catalogue } from '@parterre/domain/programme/open-programme';
import type { ListedEvent } from '@parterre/domain/programme/search/listed-event';
import { usualLanguage } from '@parterre/domain/words/languages';
import { keptFor } from '@parterre/service-kit/kept-for';
import { sendableOf, sendSendable } from '@parterre/service-kit/sendable';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import * as contract from './discovery-contract.ts';
import { feed, mostItems } from './feed.ts';
import { mostUrls, sitemap } from './sitemap.ts';

type Deps = {
  readonly catalogue: Pick<Catalogue, 'listing'>;
  readonly publicUrl: string;
  readonly clock: Clock;
};

/** Of one look at the index. */
const readAtOnce = 5000;
/** Pages that are somebody's own. */
const ownPages = ['account', 'bookings', 'calendar', 'notifications', 'welcome', 'unsubscribe'];

const robots = (publicUrl: string): string =>
  [
    'User-agent: *',
    ...ownPages.map((page) => `Disallow: /${page}`),
    `Sitemap: ${new URL('/sitemap.xml', publicUrl).href}`,
    '',
  ].join('\n');

/** How search engines and feed readers find what is on. Made once in ten minutes. */
export const discoveryRoutes = ({ rawRoute }: Routes, { catalogue, publicUrl, clock }: Deps): Router => {
  const router = express.Router();
  const soonest = async (most: number): Promise<readonly ListedEvent[]> => {
    const events: ListedEvent[] = [];
    let cursor: string | undefined;
    do {
      const limit = Math.min(readAtOnce, most - events.length);
      const page = await catalogue.listing({}, { limit, cursor });
      events.push(...page.items);
      cursor = page.nextCursor ?? undefined;
      // Each look is at all events; others have their turn in between.
      await nextTurn();
    } while (cursor !== undefined && events.length < most);
    return events;
  };
  const newSitemap = async () => sendableOf(sitemap(await soonest(mostUrls), publicUrl).text);
  const newFeed = async () =>
    sendableOf(feed({ events: await soonest(mostItems), publicUrl, language: usualLanguage }).text);
  const theSitemap = keptFor(minutes(10), clock, newSitemap);
  const theFeed = keptFor(minutes(10), clock, newFeed);

  rawRoute(router, contract.getSitemap, async (_, response, request) => {
    sendSendable(request, response.type('application/xml; charset=utf-8'), await theSitemap());
  });
  rawRoute(router, contract.getFeed, async (_, response, request) => {
    sendSendable(request, response.type('application/rss+xml; charset=utf-8'), await theFeed());
  });
  rawRoute(router, contract.getRobots, (_, response) => {
    response.type('text/plain').send(robots(publicUrl));
  });
  return router;
};
