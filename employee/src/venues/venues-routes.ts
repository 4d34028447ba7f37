import { largestCsv } from '@parterre/domain/house/charts/csv-chart';
import type { ChartRecord } from '@parterre/domain/house/charts/chart-record';
import { decompressChart } from '@parterre/domain/house/charts/compressed-chart';
import type { House } from '@parterre/domain/house/open-house';
import type { Venue } from '@parterre/domain/house/venues/venue';
import { readFileBody } from '@parterre/service-kit/read-body';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import * as contract from './venues-contract.ts';

export type VenuesDeps = { readonly house: House };

const describe = ({ createdAt: _createdAt, ...venue }: Venue) => venue;
const describeChart = ({ version, seats, places, createdAt }: ChartRecord) => ({
  version,
  seats,
  places,
  createdAt,
});

export const venuesRoutes = ({ route, rawRoute }: Routes, { house }: VenuesDeps): Router => {
  const router = express.Router();

  route(router, contract.listVenues, async ({ caller, query: { organizationId, cursor } }) => {
    const page = { limit: pageSize, cursor };
    const { items, nextCursor } = await house.listVenues(caller, organizationId, page);
    return { venues: items.map(describe), nextCursor };
  });

  route(router, contract.createVenue, async ({ caller, body }) => ({
    venue: describe(await house.createVenue(caller, body.organizationId, body.venue)),
  }));

  route(router, contract.getVenue, async ({ caller, params }) => {
    const { venue, charts } = await house.openVenue(caller, params.venueId);
    return { venue: describe(venue), charts: charts.map(describeChart) };
  });

  rawRoute(
    router,
    contract.importChart,
    async ({ caller, params, body }, response) =>
      response
        .status(201)
        .json({ chart: describeChart(await house.importChart(caller, params.venueId, body)) }),
    readFileBody(contract.csvTypes, largestCsv),
  );

  rawRoute(
    router,
    contract.previewChart,
    async ({ caller, params, body }, response) =>
      response.type('json').send(Buffer.from(await house.previewChart(caller, params.venueId, body))),
    readFileBody(contract.csvTypes, largestCsv),
  );

  route(router, contract.generateChart, async ({ caller, params, body }) => ({
    chart: describeChart(await house.generateChart(caller, params.venueId, body)),
  }));

  rawRoute(router, contract.previewGeneratedChart, async ({ caller, body }, response) =>
    response.type('json').send(Buffer.from(await house.previewGenerated(caller, body))),
  );

  rawRoute(router, contract.getVenueChart, async ({ caller, params }, response, request) => {
    const chart = await house.openChart(caller, params.venueId, params.version);
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
