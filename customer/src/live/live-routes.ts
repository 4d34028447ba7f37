import type { LiveEvents } from '@parterre/domain/live/live-events';
import type { RouteTarget } from '@parterre/service-kit/route';
import type { Routes } from '../routes.ts';
import { getSeats, watchSeats } from './live-contract.ts';
import type { SeatStreams } from './seat-stream.ts';

/** How old, in milliseconds, the seat state may be that is answered without reading the rows. */
const freshness = 1000;

// The heads are written out, as putting them together of parts takes longer than all else here.
const validators = (tag: string) => ({ ETag: tag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' });

const head = (tag: string, body: string) => ({
  ETag: tag,
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
  'Content-Type': 'application/octet-stream',
  'Content-Length': body.length,
});

const compressedHead = (tag: string, body: string) => ({
  ETag: tag,
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
  'Content-Type': 'application/octet-stream',
  'Content-Length': body.length,
  'Content-Encoding': 'br',
});

/** Goes on the app itself and comes first: nothing is asked as often as this. */
export const liveRoutes = (
  app: RouteTarget,
  { rawRoute }: Routes,
  { live, streams }: { readonly live: LiveEvents; readonly streams: SeatStreams },
): void => {
  rawRoute(app, getSeats, async ({ params }, response, request) => {
    const snapshot = await (await live.get(params.eventId)).snapshot(freshness);
    if (request.headers['if-none-match'] === snapshot.tag)
      return response.writeHead(304, validators(snapshot.tag)).end();
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const body = takesBrotli ? snapshot.compressed() : snapshot.packed;
    response.writeHead(200, takesBrotli ? compressedHead(snapshot.tag, body) : head(snapshot.tag, body));
    return response.end(body, 'latin1');
  });

  rawRoute(app, watchSeats, async ({ params }, response) =>
    streams.open(await live.get(params.eventId), response),
  );
};
