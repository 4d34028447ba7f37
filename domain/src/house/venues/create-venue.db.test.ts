import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganizationId } from '../../ids.ts';
import { aHouseWorld, anEmployee, type HouseWorld } from '../../testing/house-world.ts';
import { createVenue } from './create-venue.ts';
import type { VenueDetails } from './venue.ts';

const online: VenueDetails = { name: 'Online', online: true, timeZone: 'Europe/Berlin' };

describe('creating a venue', () => {
  let world: HouseWorld;
  beforeAll(async () => {
    world = await aHouseWorld();
  });
  afterAll(() => world.close());

  const actionsIn = async (owner: OrganizationId) => {
    const { items } = await world.audits.list(owner, { limit: 10 });
    return items.map(({ action, target, byId }) => ({ action, target, byId }));
  };

  it('says in the audit trail who did it', async () => {
    const { organizationId, organizer } = await world.aHouse();
    const venue = await world.createVenue(organizer, undefined, online);
    expect(await world.venues.byId(venue.id)).toEqual(venue);
    expect(await actionsIn(organizationId)).toContainEqual({
      action: 'venue-created',
      target: 'Online',
      byId: organizer.id,
    });
  });

  it('that comes to nothing leaves no trace', async () => {
    const [{ organizer }, other] = [await world.aHouse(), anEmployee()];
    const { id } = await world.createVenue(organizer, undefined, online);
    const withThatId = createVenue({ ...world, ids: { next: () => id } });
    await expect(withThatId(other, undefined, online)).rejects.toThrow();
    expect(other.organizationId && (await actionsIn(other.organizationId))).toEqual([]);
  });
});
