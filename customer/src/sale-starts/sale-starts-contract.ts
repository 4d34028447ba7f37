import { eventId } from '@parterre/domain/ids';
import { mostAwaited } from '@parterre/domain/messaging/sale-starts/awaited-sales';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

const ofEvent = z.strictObject({ eventId });

const awaitedAnswer = z.object({ eventIds: z.array(eventId).max(mostAwaited) }).meta({ id: 'AwaitedSales' });

export const listAwaitedSales = endpoint({
  id: 'listAwaitedSales',
  method: 'get',
  path: '/api/awaited-sales',
  summary: 'The events whose sale the customer is told of when it starts.',
  access: 'customer',
  response: awaitedAnswer,
  refusals: ['too-many-attempts'],
});

export const awaitSale = endpoint({
  id: 'awaitSale',
  method: 'put',
  path: '/api/awaited-sales/:eventId',
  summary: 'Has the customer told when the sale of an event starts. `changed-meanwhile`: it has.',
  access: 'customer',
  params: ofEvent,
  response: awaitedAnswer,
  refusals: ['not-found', 'changed-meanwhile', 'invalid-input', 'too-many-attempts'],
});

export const awaitNoMore = endpoint({
  id: 'awaitNoMore',
  method: 'delete',
  path: '/api/awaited-sales/:eventId',
  summary: 'Has them told no more.',
  access: 'customer',
  params: ofEvent,
  response: awaitedAnswer,
  refusals: ['changed-meanwhile', 'too-many-attempts'],
});

export const saleStartsEndpoints = [listAwaitedSales, awaitSale, awaitNoMore];
