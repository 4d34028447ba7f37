import { collection } from '../../dynamo/collection.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { venue } from './venue.ts';
import type { VenueStore } from './venue-store.ts';

export const dynamoVenueStore = (models: Models): VenueStore => {
  const venues = collection(
    models('Venues', { hash: 'id', indexes: { byOrganization: { hash: 'organizationId', range: 'name' } } }),
    venue,
  );
  return {
    byId: (id) => venues.find({ id }),
    add: (item) => venues.writes.insert(item),
    setLatestChart: (id, version) =>
      venues.writes
        .change({ id }, { set: { latestChart: version } }, when('latestChart').eq(version - 1))
        .or('conflict'),
    ofOrganization: (organizationId, page) =>
      venues.list({ index: 'byOrganization', hash: ['organizationId', organizationId], ...page }),
  };
};
