import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { ObjectStore } from '../files/object-store.ts';
import type { Ids } from '../ids.ts';
import type { Auditing } from '../people/audit/auditing.ts';
import { generateChart, importChart, previewChart, previewGenerated } from './charts/add-chart.ts';
import { chartLibrary } from './charts/chart-library.ts';
import type { ChartMaker } from './charts/chart-maker.ts';
import { dynamoChartStore } from './charts/dynamo-chart-store.ts';
import { createVenue } from './venues/create-venue.ts';
import { dynamoVenueStore } from './venues/dynamo-venue-store.ts';
import { listVenues, openChart, openVenue } from './charts/read-house.ts';

type ChartsDeps = { readonly tables: Pick<Tables, 'models'>; readonly drawings: ObjectStore };

type Deps = Auditing & {
  readonly tables: Pick<Tables, 'models' | 'commit'>;
  readonly drawings: ObjectStore;
  readonly maker: ChartMaker;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** The charts of all venues, for who shows or sells by them. */
export const openCharts = ({ tables, drawings }: ChartsDeps) =>
  chartLibrary({ charts: dynamoChartStore(tables.models), drawings });

/** Venues and their charts, for who looks after them. */
export const openHouse = ({ tables, drawings, ...around }: Deps) => {
  const { models, commit } = tables;
  const venues = dynamoVenueStore(models);
  const charts = dynamoChartStore(models);
  const library = chartLibrary({ charts, drawings });
  const deps = { ...around, commit, venues, charts, drawings, library };
  return {
    /** For the wings above. */
    venues: { byId: venues.byId },
    library,
    listVenues: listVenues(deps),
    openVenue: openVenue(deps),
    openChart: openChart(deps),
    createVenue: createVenue(deps),
    importChart: importChart(deps),
    previewChart: previewChart(deps),
    generateChart: generateChart(deps),
    previewGenerated: previewGenerated(deps),
  };
};

export type House = ReturnType<typeof openHouse>;
