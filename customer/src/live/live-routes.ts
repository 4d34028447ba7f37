import type { LiveEvents } from '@parterre/domain/live/live-events';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { getSeats, watchSeats } from './live-contract.ts';
import type { SeatStreams } from './seat-stream.ts';

/** How old, in milliseconds, the seat state may be that is answered without reading the rows. */
const freshness = 1000;

export const liveRoutes = ({ rawRoute }: Routes, live: LiveEvents, streams: SeatStreams): Router => {
  const router = express.Router();

  rawRoute(router, getSeats, async ({ params }, response, request) => {
    const { version, bytes } = await (await live.get(params.eventId)).snapshot(freshness);
    const tag = `"${version}"`;
    if (request.headers['if-none-match'] === tag) return response.writeHead(304, { ETag: tag }).end();
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': bytes.length,
      'Cache-Control': 'no-cache',
      ETag: tag,
    });
    return response.end(bytes);
  });

  rawRoute(router, watchSeats, async ({ params }, response) =>
    streams.open(await live.get(params.eventId), response),
  );

  return router;
};
