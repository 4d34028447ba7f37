import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationId, randomIds } from '../../ids.ts';
import { readPages } from '../../testing/read-pages.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoOrganizationStore } from './dynamo-organization-store.ts';
import { type Organization, organization } from './organization.ts';
import type { OrganizationStore } from './organization-store.ts';

const anOrganization = (change: Partial<Organization> = {}): Organization =>
  organization.parse({
    id: randomIds.next(),
    name: 'Subang City Arts',
    slug: `house-${randomIds.next()}`,
    createdAt: '2026-11-01T00:00:00.000Z',
    ...change,
  });

describe('the contract of the organization store', () => {
  let world: TestModels;
  let store: OrganizationStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoOrganizationStore(world.models);
  });
  afterAll(() => world.close());

  const add = (item: Organization) => world.commit(store.add(item));
  const rename = (id: Organization['id'], name: string) => world.commit([store.rename(id, name)]);

  describe('byId', () => {
    it('answers the organization as it was added, and nothing else', async () => {
      const house = anOrganization();
      await add(house);
      expect(await store.byId(house.id)).toEqual(house);
    });

    it('answers null to an id that is unknown', async () => {
      expect(await store.byId(organizationId.parse(randomIds.next()))).toBeNull();
    });
  });

  describe('add', () => {
    it('of several at once with the same short name adds one', async () => {
      const { slug } = anOrganization();
      const houses = Array.from({ length: 5 }, () => anOrganization({ slug }));
      const answers = await Promise.all(houses.map(add));
      expect(answers.toSorted()).toEqual(['saved', ...Array.from({ length: 4 }, () => 'slug-in-use')]);
      const refused = houses.filter((_, n) => answers[n] !== 'saved');
      expect(await Promise.all(refused.map(({ id }) => store.byId(id)))).toEqual(refused.map(() => null));
    });

    it('never takes the place of an organization', async () => {
      const house = anOrganization();
      await add(house);
      await expect(add(anOrganization({ id: house.id }))).rejects.toThrow();
      expect(await store.byId(house.id)).toEqual(house);
    });
  });

  describe('rename', () => {
    it('changes the name alone', async () => {
      const house = anOrganization();
      await add(house);
      expect(await rename(house.id, 'Shah Alam Arts')).toBe('saved');
      expect(await store.byId(house.id)).toEqual({ ...house, name: 'Shah Alam Arts' });
    });

    it('makes no organization of an id that is unknown', async () => {
      const nobody = anOrganization();
      expect(await rename(nobody.id, 'Nobody')).toBe('unknown-organization');
      expect(await store.byId(nobody.id)).toBeNull();
    });
  });

  describe('list', () => {
    it('answers every organization, the newest first, page by page', async () => {
      const days = [3, 1, 5, 2, 4];
      const houses = days.map((day) => anOrganization({ createdAt: `2026-12-0${day}T00:00:00.000Z` }));
      await Promise.all(houses.map(add));
      const pages = await readPages((cursor) => store.list({ limit: 2, cursor }));
      expect(pages[0]).toHaveLength(2);
      expect(pages.flat().slice(0, 5)).toEqual([2, 4, 0, 3, 1].map((n) => houses[n]));
    });
  });
});
