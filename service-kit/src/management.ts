import express, { type Express } from 'express';
import type { Registry } from 'prom-client';

/**
 * What operators and the load balancer ask a process, on a port of its own that no gateway routes to:
 * `/health/live`, `/health/ready` and `/metrics` (Prometheus text format).
 */
export const createManagement = (
  missing: () => Promise<readonly string[]>,
  metrics: Registry,
  isLeaving: () => boolean = () => false,
): Express => {
  const app = express().disable('x-powered-by');
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => {
    if (isLeaving()) return void response.status(503).json({ status: 'leaving' });
    const absent = await missing();
    if (absent.length === 0) response.json({ status: 'ready' });
    else response.status(503).json({ status: 'not-ready', missing: absent });
  });
  app.get(
    '/metrics',
    async (_request, response) => void response.type(metrics.contentType).send(await metrics.metrics()),
  );
  return app;
};
