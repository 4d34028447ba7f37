import express, { type Express } from 'express';
import type { Registry } from 'prom-client';

/** What a process knows of itself. */
export type Standing = {
  /** It has been told to end: nobody is to send requests. */
  readonly isLeaving: () => boolean;
  /** It has served so long that another one is to take its place. */
  readonly isOld: () => boolean;
  /** By how many milliseconds its clock is off; 0 where it is right. */
  readonly clockOff: () => number;
};

/**
 * What operators and the load balancer ask a process, on a port of its own that no gateway routes to:
 * `/health/live`, `/health/ready` and `/metrics` (Prometheus text format). A process is ready once everything has been
 * there, and stays so: what goes away later is away for all processes, and if each said so they would be replaced, again
 * and again, by ones that cannot begin. It names what is missing all the same.
 *
 * `/health/live` is for whoever replaces processes, and says nothing to those who send requests: an old one goes on serving
 * until another one has taken its place (decision 8).
 */
export const createManagement = (
  missing: () => Promise<readonly string[]>,
  metrics: Registry,
  { isLeaving, isOld, clockOff }: Standing,
): Express => {
  const app = express().disable('x-powered-by');
  let hasBegun = false;
  app.get('/health/live', (_request, response) => {
    if (isOld()) response.status(503).json({ status: 'old' });
    else response.json({ status: 'live' });
  });
  app.get('/health/ready', async (_request, response) => {
    if (isLeaving()) return void response.status(503).json({ status: 'leaving' });
    const absent = await missing();
    if (clockOff() !== 0)
      return void response.status(503).json({ status: 'wrong-clock', secondsAhead: clockOff() / 1000 });
    hasBegun ||= absent.length === 0;
    if (absent.length === 0) response.json({ status: 'ready' });
    else if (hasBegun) response.json({ status: 'impaired', missing: absent });
    else response.status(503).json({ status: 'not-ready', missing: absent });
  });
  app.get(
    '/metrics',
    async (_request, response) => void response.type(metrics.contentType).send(await metrics.metrics()),
  );
  return app;
};
