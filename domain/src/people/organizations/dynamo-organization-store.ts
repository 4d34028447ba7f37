import { z } from 'zod';
import { collection } from '../../dynamo/collection.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { organizationId } from '../../ids.ts';
import { organization } from './organization.ts';
import type { OrganizationStore } from './organization-store.ts';

/** The one partition of the index from which all are listed; it stays inside of the store. */
const listing = 'organizations';
const listed = organization.extend({ listing: z.literal(listing) });
const guard = z.object({ id: z.string(), organizationId });

export const dynamoOrganizationStore = (models: Models): OrganizationStore => {
  const model = models('Organizations', {
    hash: 'id',
    indexes: { byListing: { hash: 'listing', range: 'createdAt' } },
  });
  const organizations = collection(model, organization);
  const listings = collection(model, listed);
  const guards = collection(model, guard);

  return {
    byId: (id) => organizations.find({ id }),
    add: (item) => [
      listings.writes.insert({ ...item, listing }),
      guards.writes.insert({ id: `slug#${item.slug}`, organizationId: item.id }).or('slug-in-use'),
    ],
    rename: (id, name) =>
      organizations.writes.change({ id }, { set: { name } }, when('id').exists()).or('unknown-organization'),
    list: (page) =>
      organizations.list({ index: 'byListing', hash: ['listing', listing], newestFirst: true, ...page }),
  };
};
