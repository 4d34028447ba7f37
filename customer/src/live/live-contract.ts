import { eventId } from '@parterre/domain/ids';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

const params = z.strictObject({ eventId });

export const getSeats = endpoint({
  id: 'getSeats',
  method: 'get',
  path: '/api/events/:eventId/seats',
  summary: 'The state of every seat, two bits each; the format is described in docs/api.md.',
  access: 'anyone',
  params,
  produces: 'application/octet-stream',
  refusals: ['not-found'],
});

export const watchSeats = endpoint({
  id: 'watchSeats',
  method: 'get',
  path: '/api/events/:eventId/seats/stream',
  summary: 'Server-sent events: the seat state, then numbered deltas from it.',
  access: 'anyone',
  params,
  produces: 'text/event-stream',
  refusals: ['not-found'],
});

export const liveEndpoints = [getSeats, watchSeats];
