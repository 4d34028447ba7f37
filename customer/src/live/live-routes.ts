import type { Live } from '@parterre/domain/live/open-live';
import type { RouteTarget } from '@parterre/service-kit/route';
import type { Routes } from '../routes.ts';
import { getSeats, watchSeats } from './live-contract.ts';
import { answerSeatState, freshness } from './seat-state.ts';
import type { SeatStreams } from './seat-stream.ts';

/** Goes on the app itself and comes first: thousands come at once when an on-sale begins. */
export const liveRoutes = (
  app: RouteTarget,
  { rawRoute }: Routes,
  { live, streams }: { readonly live: Pick<Live, 'events'>; readonly streams: SeatStreams },
): void => {
  rawRoute(app, getSeats, async ({ params }, response, request) => {
    answerSeatState(await (await live.events.get(params.eventId)).snapshot(freshness), request, response);
  });

  rawRoute(app, watchSeats, async ({ params }, response, request) => {
    const event = await live.events.get(params.eventId);
    // Who asks for the head only would wait for the end of the stream.
    if (request.method === 'HEAD') response.type('text/event-stream').end();
    else await streams.open(event, response);
  });
};
