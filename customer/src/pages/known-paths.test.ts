import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filledPaths, ownPaths, pageAtPath } from './known-paths.ts';

const portal = path.join(import.meta.dirname, '../../../frontend/projects/customer/src');

describe('the pages of the portal', () => {
  test('are those that its router knows', () => {
    const routes = globSync('**/*routes.ts', { cwd: portal }).map((file) =>
      readFileSync(path.join(portal, file), 'utf8'),
    );
    const paths = routes.flatMap((text) => [...text.matchAll(/path: '([^'*]*)'/g)].map(([, found]) => found));
    expect(paths.toSorted()).toEqual([...ownPaths, ...filledPaths].toSorted());
  });

  test.each([
    ['/', { page: 'home' }],
    ['/events/nocturnes', { page: 'event', slug: 'nocturnes' }],
    ['/events/nocturnes/', { page: 'event', slug: 'nocturnes' }],
    ['/events/%E5%A4%9C%E6%9B%B2', { page: 'event', slug: '夜曲' }],
    ['/events/nocturnes/seats', { page: 'seats', slug: 'nocturnes' }],
    ['/organizers/o1', { page: 'organizer', id: 'o1' }],
    ['/bookings/42', { page: 'own' }],
    ['/account', { page: 'own' }],
    ['/events', { page: 'unknown' }],
    ['/events/a/b', { page: 'unknown' }],
    ['/accounts', { page: 'unknown' }],
    ['/wp-login', { page: 'unknown' }],
    [`/events/${'a'.repeat(80)}`, { page: 'event', slug: 'a'.repeat(80) }],
    [`/events/${'a'.repeat(81)}`, { page: 'unknown' }],
    ['/Account', { page: 'unknown' }],
  ])('at %s it is %j', (where, page) => {
    expect(pageAtPath(where)).toEqual(page);
  });
});
