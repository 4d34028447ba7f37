import { collection } from '../../dynamo/collection.ts';
import type { Models } from '../../dynamo/models.ts';
import { type ChartStore } from './chart-store.ts';
import { chartRecord } from './chart-record.ts';

export const dynamoChartStore = (models: Models): ChartStore => {
  const charts = collection(
    models('Charts', { hash: 'venueId', range: { name: 'version', type: 'number' } }),
    chartRecord,
  );
  return {
    add: (record) => charts.writes.insert(record).or('conflict'),
    find: (venueId, version) => charts.find({ venueId, version }),
    ofVenue: async (venueId) => (await charts.all(['venueId', venueId])).toReversed(),
  };
};
