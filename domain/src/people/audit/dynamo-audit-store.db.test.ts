import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OrganizationId, organizationId, randomIds } from '../../ids.ts';
import { anAuditEntry } from '../../testing/audit-entry-builder.ts';
import { readPages } from '../../testing/read-pages.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { type AuditEntry, platform } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';
import { dynamoAuditStore } from './dynamo-audit-store.ts';

const anOrganization = (): OrganizationId => organizationId.parse(randomIds.next());
const entriesOf = (owner: string, count: number): AuditEntry[] =>
  Array.from({ length: count }, (_, n) =>
    anAuditEntry({ organizationId: owner, at: `2026-12-01T12:00:0${n}.000Z#${randomIds.next()}` }),
  );

describe('the contract of the audit store', () => {
  let world: TestModels;
  let store: AuditStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoAuditStore(world.models);
  });
  afterAll(() => world.close());

  const write = (...entries: AuditEntry[]) => world.commit(entries.map((entry) => store.note(entry)));

  describe('list', () => {
    it('answers what was written, the newest first', async () => {
      const owner = anOrganization();
      const entries = entriesOf(owner, 3);
      await write(...entries);
      expect(await store.list(owner, { limit: 10 })).toEqual({
        items: entries.toReversed(),
        nextCursor: null,
      });
    });

    it('answers nothing where nothing was done', async () => {
      expect(await store.list(anOrganization(), { limit: 10 })).toEqual({ items: [], nextCursor: null });
    });

    it('answers page by page, and each entry once', async () => {
      const owner = anOrganization();
      const entries = entriesOf(owner, 5);
      await write(...entries);
      const pages = await readPages((cursor) => store.list(owner, { limit: 2, cursor }));
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
      expect(pages.flat()).toEqual(entries.toReversed());
    });

    it('keeps organizations apart, and what concerns none of them', async () => {
      const [mine, theirs] = [anOrganization(), anOrganization()];
      const [own, ofPlatform] = [entriesOf(mine, 1), entriesOf(platform, 1)];
      await write(...entriesOf(theirs, 2), ...own, ...ofPlatform);
      expect((await store.list(mine, { limit: 10 })).items).toEqual(own);
      expect((await store.list(null, { limit: 10 })).items).toEqual(ofPlatform);
    });

    it("stays in its organization with the cursor of another one's list", async () => {
      const [mine, theirs] = [anOrganization(), anOrganization()];
      const own = entriesOf(mine, 1);
      await write(...own, ...entriesOf(theirs, 3));
      const { nextCursor } = await store.list(theirs, { limit: 1 });
      const { items } = await store.list(mine, { limit: 10, cursor: nextCursor ?? undefined });
      expect(items).toEqual(own);
    });
  });

  describe('note', () => {
    it('keeps apart what was done at the same instant', async () => {
      const owner = anOrganization();
      const entries = [anAuditEntry({ organizationId: owner }), anAuditEntry({ organizationId: owner })];
      await write(...entries);
      expect((await store.list(owner, { limit: 10 })).items).toHaveLength(2);
    });

    it('never takes the place of what is there', async () => {
      const owner = anOrganization();
      const entry = anAuditEntry({ organizationId: owner });
      await write(entry);
      await expect(write({ ...entry, byName: 'Mallory' })).rejects.toThrow();
      expect((await store.list(owner, { limit: 10 })).items).toEqual([entry]);
    });
  });
});
