import { auditCollection } from '../../people/audit/dynamo-audit-store.ts';
import { collection } from '../../dynamo/collection.ts';
import { commit } from '../../dynamo/commit-or-throw.ts';
import type { Models } from '../../dynamo/models.ts';
import { venue } from './venue.ts';
import type { VenueStore } from './venue-store.ts';

export const venueCollection = (models: Models) =>
  collection(
    models('Venues', { hash: 'id', indexes: { byOrganization: { hash: 'organizationId', range: 'name' } } }),
    venue,
  );

export const dynamoVenueStore = (models: Models): VenueStore => {
  const venues = venueCollection(models);
  const audits = auditCollection(models);
  return {
    byId: (id) => venues.find({ id }),
    add: (item, audit) => commit(venues.insert(item), audits.insert(audit)),
    ofOrganization: (organizationId, page) =>
      venues.list({ index: 'byOrganization', hash: ['organizationId', organizationId], ...page }),
  };
};
