import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';

/** Upper bounds in seconds: fine where a hold lies, coarse where only a time-out is told from a slow answer. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Times every answer by method, route and status. The route is the pattern it was declared with, never the path that
 * was asked for: a label has few values.
 */
export const requestMetrics = (registry: Registry): RequestHandler => {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: bounds,
    registers: [registry],
  });
  return (request, response, next) => {
    const stop = duration.startTimer({ method: request.method });
    // The route is known only once it has been taken.
    response.on('finish', () => stop({ route: routeOf(request.route), status: response.statusCode }));
    next();
  };
};

const routeOf = (route: unknown): string =>
  typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'none';
