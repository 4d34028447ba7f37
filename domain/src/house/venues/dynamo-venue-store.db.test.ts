import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationId, randomIds, venueId } from '../../ids.ts';
import { readPages } from '../../testing/read-pages.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { aVenue } from '../../testing/venue-builder.ts';
import { dynamoVenueStore } from './dynamo-venue-store.ts';
import type { Venue } from './venue.ts';
import type { VenueStore } from './venue-store.ts';

describe('the contract of the venue store', () => {
  let world: TestModels;
  let store: VenueStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoVenueStore(world.models);
  });
  afterAll(() => world.close());

  const add = (venue: Venue) => world.commit([store.add(venue)]);

  describe('byId', () => {
    it('answers the venue as it was added', async () => {
      const hall = aVenue();
      const online = aVenue({ online: true, address: '', city: '', country: '' });
      await Promise.all([add(hall), add(online)]);
      expect(await store.byId(hall.id)).toEqual(hall);
      expect(await store.byId(online.id)).toEqual(online);
    });

    it('answers null to an id that is unknown', async () => {
      expect(await store.byId(venueId.parse(randomIds.next()))).toBeNull();
    });
  });

  describe('add', () => {
    it('never takes the place of a venue', async () => {
      const venue = aVenue();
      await add(venue);
      await expect(add(aVenue({ id: venue.id, name: 'Another Hall' }))).rejects.toThrow();
      expect(await store.byId(venue.id)).toEqual(venue);
    });
  });

  describe('setLatestChart', () => {
    const latestAfter = async (before: number, version: number) => {
      const venue = aVenue({ latestChart: before });
      await add(venue);
      const result = await world.commit([store.setLatestChart(venue.id, version)]);
      return [result, (await store.byId(venue.id))?.latestChart];
    };

    it('goes on to the next version', async () => {
      expect(await latestAfter(0, 1)).toEqual(['saved', 1]);
      expect(await latestAfter(7, 8)).toEqual(['saved', 8]);
    });

    it.each([1, 2, 4])('is refused from version 2 to version %d', async (version) => {
      expect(await latestAfter(2, version)).toEqual(['conflict', 2]);
    });

    it('makes no venue of an id that is unknown', async () => {
      const nowhere = venueId.parse(randomIds.next());
      expect(await world.commit([store.setLatestChart(nowhere, 1)])).toBe('conflict');
      expect(await store.byId(nowhere)).toBeNull();
    });
  });

  describe('ofOrganization', () => {
    it('answers its venues by name, page by page, and no others', async () => {
      const owner = organizationId.parse(randomIds.next());
      const names = ['Cellar', 'Attic', 'Ballroom', 'Ballroom', 'Dome'];
      await Promise.all(names.map((name) => add(aVenue({ organizationId: owner, name }))));
      await add(aVenue({ name: 'Barn' }));
      const pages = await readPages((cursor) => store.ofOrganization(owner, { limit: 2, cursor }));
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
      expect(pages.flat().map(({ name }) => name)).toEqual(names.toSorted());
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(names.length);
    });

    it('answers nothing for an organization without a venue', async () => {
      const nobody = organizationId.parse(randomIds.next());
      expect(await store.ofOrganization(nobody, { limit: 2 })).toEqual({ items: [], nextCursor: null });
    });

    it('refuses a cursor that somebody made up', async () => {
      const cursor = Buffer.from(JSON.stringify({ name: 5 })).toString('base64url');
      const owner = organizationId.parse(randomIds.next());
      await expect(store.ofOrganization(owner, { limit: 2, cursor })).rejects.toMatchObject({
        code: 'invalid-input',
        details: { fields: [{ field: 'cursor' }] },
      });
    });
  });
});
