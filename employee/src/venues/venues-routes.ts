import { organizationOf, requireManaged } from '@parterre/domain/people/accounts/permissions';
import {
  type generateChart,
  type importChart,
  type previewChart,
  type previewGenerated,
} from '@parterre/domain/house/charts/add-chart';
import { largestCsv } from '@parterre/domain/house/charts/csv-chart';
import type { ChartLibrary } from '@parterre/domain/house/charts/chart-library';
import type { ChartRecord, ChartStore } from '@parterre/domain/house/charts/chart-store';
import { decompressChart } from '@parterre/domain/house/charts/compressed-chart';
import { atFault, DomainError } from '@parterre/domain/domain-error';
import type { createVenue } from '@parterre/domain/house/venues/create-venue';
import type { Venue } from '@parterre/domain/house/venues/venue';
import type { VenueStore } from '@parterre/domain/house/venues/venue-store';
import { readFileBody } from '@parterre/service-kit/read-body';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import * as contract from './venues-contract.ts';

export type VenuesDeps = {
  readonly venues: VenueStore;
  readonly charts: ChartStore;
  readonly library: ChartLibrary;
  readonly createVenue: ReturnType<typeof createVenue>;
  readonly importChart: ReturnType<typeof importChart>;
  readonly previewChart: ReturnType<typeof previewChart>;
  readonly previewGenerated: ReturnType<typeof previewGenerated>;
  readonly generateChart: ReturnType<typeof generateChart>;
};

const describe = ({ createdAt: _createdAt, ...venue }: Venue) => venue;
const describeChart = ({ version, seats, places, createdAt }: ChartRecord) => ({
  version,
  seats,
  places,
  createdAt,
});

export const venuesRoutes = ({ route, rawRoute }: Routes, deps: VenuesDeps): Router => {
  const { venues, charts, library } = deps;
  const router = express.Router();

  route(router, contract.listVenues, async ({ caller, query }) => {
    const page = { limit: pageSize, cursor: query.cursor };
    const owner = organizationOf(caller, query.organizationId);
    const { items, nextCursor } = await venues.ofOrganization(owner, page);
    return { venues: items.map(describe), nextCursor };
  });

  route(router, contract.createVenue, async ({ caller, body }) => ({
    venue: describe(await deps.createVenue(caller, body.organizationId, body.venue)),
  }));

  route(router, contract.getVenue, async ({ caller, params }) => {
    const venue = requireManaged(caller, await venues.byId(params.venueId), 'venue');
    return { venue: describe(venue), charts: (await charts.ofVenue(venue.id)).map(describeChart) };
  });

  rawRoute(
    router,
    contract.importChart,
    async ({ caller, params, body }, response) =>
      response
        .status(201)
        .json({ chart: describeChart(await deps.importChart(caller, params.venueId, body)) }),
    readFileBody(contract.csvTypes, largestCsv),
  );

  rawRoute(
    router,
    contract.previewChart,
    async ({ caller, params, body }, response) =>
      response.type('json').send(Buffer.from(await deps.previewChart(caller, params.venueId, body))),
    readFileBody(contract.csvTypes, largestCsv),
  );

  route(router, contract.generateChart, async ({ caller, params, body }) => ({
    chart: describeChart(await deps.generateChart(caller, params.venueId, body)),
  }));

  rawRoute(router, contract.previewGeneratedChart, async ({ caller, body }, response) =>
    response.type('json').send(Buffer.from(await deps.previewGenerated(caller, body))),
  );

  rawRoute(router, contract.getVenueChart, async ({ caller, params }, response, request) => {
    const venue = requireManaged(caller, await venues.byId(params.venueId), 'venue');
    const chart = await library.get(venue.id, params.version);
    if (!chart)
      throw new DomainError('not-found', 'This chart does not exist.', atFault('version', 'is not known'));
    response
      .type('json')
      .set({ 'Cache-Control': 'private, max-age=31536000, immutable', ETag: `"${chart.sha256}"` })
      .vary('Accept-Encoding');
    if (!request.acceptsEncodings('br'))
      return response.send(Buffer.from(await decompressChart(chart.bytes)));
    return response.set('Content-Encoding', 'br').send(Buffer.from(chart.bytes));
  });

  return router;
};
