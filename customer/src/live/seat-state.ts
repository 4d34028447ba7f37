import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Snapshot } from '@parterre/domain/live/live-event';
import type { LiveEvents } from '@parterre/domain/live/live-events';

/** How old, in milliseconds, the seat state may be that is answered without reading the rows. */
export const freshness = 1000;

// The heads are written out (with service-kit's dataHeaders), as putting them together of parts takes longer than all else here.
const validators = (tag: string) => ({
  ETag: tag,
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
});

const head = (tag: string, body: string) => ({
  ETag: tag,
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
  'Content-Type': 'application/octet-stream',
  'Content-Length': body.length,
});

const compressedHead = (tag: string, body: string) => ({
  ETag: tag,
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
  'Content-Type': 'application/octet-stream',
  'Content-Length': body.length,
  'Content-Encoding': 'br',
});

export const answerSeatState = (
  snapshot: Snapshot,
  { headers }: Pick<IncomingMessage, 'headers'>,
  response: ServerResponse,
): void => {
  if (headers['if-none-match'] === snapshot.tag) {
    response.writeHead(304, validators(snapshot.tag)).end();
    return;
  }
  const takesBrotli = /\bbr\b/.test(headers['accept-encoding'] ?? '');
  const body = takesBrotli ? snapshot.compressed() : snapshot.packed;
  response.writeHead(200, takesBrotli ? compressedHead(snapshot.tag, body) : head(snapshot.tag, body));
  response.end(body, 'latin1');
};

const seatStatePath = /^\/api\/events\/([0-9a-z]+)\/seats$/;

/**
 * Answers a seat state that is at hand before the app sees the request: nothing is asked as often, and the way through
 * Express would take most of the time. Whatever has to be read, refused or looked up goes on to the app.
 */
export const seatStateFirst =
  (live: Pick<LiveEvents, 'atHand'>, app: RequestListener): RequestListener =>
  (request, response) => {
    const id = request.method === 'GET' ? seatStatePath.exec(request.url ?? '')?.[1] : undefined;
    const snapshot = id === undefined ? null : live.atHand(id, freshness);
    if (snapshot) answerSeatState(snapshot, request, response);
    else app(request, response);
  };
