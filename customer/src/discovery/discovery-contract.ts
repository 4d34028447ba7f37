import { endpoint } from '@parterre/service-kit/endpoint';

const forAWhile = 'public, max-age=600';

export const getSitemap = endpoint({
  id: 'getSitemap',
  caching: forAWhile,
  method: 'get',
  path: '/sitemap.xml',
  summary: 'Pages for search engines: what is on, and who organizes it (sitemaps.org, protocol 0.9).',
  access: 'visitor',
  produces: 'application/xml',
  refusals: ['too-many-attempts'],
});

export const getFeed = endpoint({
  id: 'getFeed',
  caching: forAWhile,
  method: 'get',
  path: '/feed.xml',
  summary: 'The next events as a feed (RSS 2.0).',
  access: 'visitor',
  produces: 'application/rss+xml',
  refusals: ['too-many-attempts'],
});

export const getRobots = endpoint({
  id: 'getRobots',
  caching: forAWhile,
  method: 'get',
  path: '/robots.txt',
  summary: 'What search engines leave alone, and where the sitemap is (RFC 9309).',
  access: 'visitor',
  produces: 'text/plain',
  refusals: ['too-many-attempts'],
});

export const discoveryEndpoints = [getSitemap, getFeed, getRobots];
