import type { ChartLibrary } from '@parterre/domain/house/charts/chart-library';
import { requireChart } from '@parterre/domain/house/charts/read-house';
import { decompressChart } from '@parterre/domain/house/charts/compressed-chart';
import type { readPicture } from '@parterre/domain/programme/posters/read-picture';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { getChart, getMedia } from './catalogue-contract.ts';

export type FilesDeps = {
  readonly library: ChartLibrary;
  readonly readPicture: ReturnType<typeof readPicture>;
};

/** What never changes is kept by browsers and caches for ever. */
const forEver = 'public, max-age=31536000, immutable';

export const filesRoutes = ({ rawRoute }: Routes, { library, readPicture }: FilesDeps): Router => {
  const router = express.Router();

  rawRoute(router, getChart, async ({ params }, response, request) => {
    const chart = await requireChart(library)(params.venueId, params.version);
    response
      .type('json')
      .set({ 'Cache-Control': forEver, ETag: `"${chart.sha256}"` })
      .vary('Accept-Encoding');
    if (request.fresh) return response.status(304).end();
    if (!request.acceptsEncodings('br'))
      return response.send(Buffer.from(await decompressChart(chart.bytes)));
    return response.set('Content-Encoding', 'br').send(Buffer.from(chart.bytes));
  });

  rawRoute(router, getMedia, async ({ params }, response, request) => {
    response.set({ 'Cache-Control': forEver, ETag: `"${params.key}"` });
    if (request.fresh) return response.status(304).end();
    const { contentType, bytes } = await readPicture(params.key);
    return response.type(contentType).send(Buffer.from(bytes));
  });

  return router;
};
