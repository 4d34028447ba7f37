import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dynamoAuditStore } from '../../people/audit/dynamo-audit-store.ts';
import { organizationId, randomIds, venueId } from '../../ids.ts';
import { anAuditEntry } from '../../testing/audit-entry-builder.ts';
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

  const add = (venue: Venue) => store.add(venue, anAuditEntry({ organizationId: venue.organizationId }));
  const auditsOf = async ({ organizationId: owner }: Venue) =>
    (await dynamoAuditStore(world.models).list(owner, { limit: 10 })).items;

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
    it('says in the audit trail who did it', async () => {
      const venue = aVenue();
      const entry = anAuditEntry({ organizationId: venue.organizationId, action: 'venue-created' });
      await store.add(venue, entry);
      expect(await auditsOf(venue)).toEqual([entry]);
    });

    it('never takes the place of a venue, and then leaves no trace', async () => {
      const venue = aVenue();
      const other = aVenue({ id: venue.id, name: 'Another Hall' });
      await add(venue);
      await expect(add(other)).rejects.toThrow();
      expect(await store.byId(venue.id)).toEqual(venue);
      expect(await auditsOf(other)).toEqual([]);
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
