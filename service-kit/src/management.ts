import express, { type Express } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';

/**
 * What operators and the load balancer ask a process, on a port of its own that no gateway routes to:
 * `/health/live`, `/health/ready` and `/metrics` (Prometheus text format).
 */
export const createManagement = (isReady: () => Promise<boolean>): Express => {
  collectDefaultMetrics();
  const app = express().disable('x-powered-by');
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not-ready' });
  });
  app.get(
    '/metrics',
    async (_request, response) => void response.type(register.contentType).send(await register.metrics()),
  );
  return app;
};
