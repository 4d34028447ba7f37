import { auditCollection } from '../../people/audit/dynamo-audit-store.ts';
import { DomainError } from '../../domain-error.ts';
import { collection } from '../../dynamo/collection.ts';
import { commit } from '../../dynamo/commit-or-throw.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { venueCollection } from '../venues/dynamo-venue-store.ts';
import { chartRecord, type ChartStore } from './chart-store.ts';

export const dynamoChartStore = (models: Models): ChartStore => {
  const charts = collection(
    models('Charts', { hash: 'venueId', range: { name: 'version', type: 'number' } }),
    chartRecord,
  );
  const venues = venueCollection(models);
  const audits = auditCollection(models);
  const faster = () =>
    new DomainError('changed-meanwhile', 'Somebody else has just added a chart. Please look at it first.');

  return {
    add: (record, audit) =>
      commit(
        charts.insert(record, faster),
        venues.change(
          { id: record.venueId },
          { set: { latestChart: record.version } },
          when('latestChart').eq(record.version - 1),
          faster,
        ),
        audits.insert(audit),
      ),
    find: (venueId, version) => charts.find({ venueId, version }),
    ofVenue: async (venueId) => (await charts.all(['venueId', venueId])).toReversed(),
  };
};
