import express, { Router } from 'express';
import { z } from 'zod';
import { answerPushError, PushError } from './push-error.ts';
import type { PushParts } from './push-routes.ts';
import { type Subscription, switchOn, type Waiting } from './subscriptions.ts';

const wanted = z.object({
  applicationServerKey: z.string().regex(/^[\w-]{87}$/, 'must be a public key of 65 bytes in base64url'),
});
const fault = z.object({
  status: z.int().min(300).max(599),
  times: z.int().min(1).max(100).default(1),
  retryAfter: z.string().max(50).nullable().default(null),
});

const read = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const { data, error } = schema.safeParse(body ?? {});
  if (data !== undefined) return data;
  const [issue] = error?.issues ?? [];
  throw new PushError(400, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
};

const shown = ({ body, ...rest }: Waiting) => ({ ...rest, body: body.toString('base64url') });

/** What browsers ask their push service for, each in a way of its own; and what tests want to go wrong. */
export const deviceRoutes = ({ subscriptions, origin, now }: PushParts): Router => {
  const known = (id: string): Subscription => {
    const found = subscriptions.get(id);
    if (!found) throw new PushError(404, 'there is no such subscription');
    return found;
  };
  const router = Router();
  // Pages of the portal make subscriptions here, as their browser would for them.
  router.use((_request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' });
    next();
  });
  router.use(express.json({ limit: '4kb' }));
  router.options('/subscriptions', (_request, response) => void response.status(204).end());
  router.post('/subscriptions', (request, response) => {
    const { id } = subscriptions.create(read(wanted, request.body).applicationServerKey);
    response.status(201).json({ id, endpoint: `${origin}/push/${id}` });
  });
  router.get('/subscriptions/:id/messages', (request, response) => {
    response.json({ data: known(request.params.id).received.map(shown) });
  });
  router.post('/subscriptions/:id/end', (request, response) => {
    known(request.params.id).state = 'ended';
    response.status(204).end();
  });
  router.post('/subscriptions/:id/off', (request, response) => {
    const subscription = known(request.params.id);
    if (subscription.state === 'on') subscription.state = 'off';
    response.status(204).end();
  });
  router.post('/subscriptions/:id/on', (request, response) => {
    const subscription = known(request.params.id);
    if (subscription.state === 'off') switchOn(subscription, now());
    response.status(204).end();
  });
  router.post('/subscriptions/:id/faults', (request, response) => {
    const { status, times, retryAfter } = read(fault, request.body);
    known(request.params.id).faults = Array.from({ length: times }, () => ({ status, retryAfter }));
    response.status(201).json({});
  });
  router.use(answerPushError);
  return router;
};
