import type { RequestListener } from 'node:http';
import { describeError } from '@parterre/domain/dynamo/describe-error';
import { createErrorHandler, unknownApiPath } from '@parterre/service-kit/error-handler';
import { openApiText } from '@parterre/service-kit/openapi';
import { portal } from '@parterre/service-kit/portal';
import { requestMetrics } from '@parterre/service-kit/metrics/request-metrics';
import { requestLog } from '@parterre/service-kit/request-log';
import { sameOriginOnly } from '@parterre/service-kit/same-origin';
import { secureData, securityHeaders } from '@parterre/service-kit/security-headers';
import { tellVersion } from '@parterre/service-kit/tell-version';
import { inTurns } from '@parterre/service-kit/turns';
import express from 'express';
import { paymentWebhook } from './bookings/payment-webhook.ts';
import type { Dependencies } from './dependencies.ts';
import { liveRoutes } from './live/live-routes.ts';
import { seatStateFirst } from './live/seat-state.ts';
import { endpoints, parts } from './parts.ts';

/** Everything that the customer service answers, in the order in which a request meets it. */
export const createApp = (dependencies: Dependencies): RequestListener => {
  const { logger, metrics, publicUrl, portalDirectory, proxyHops, version, routes } = dependencies;
  const app = express().disable('x-powered-by').set('trust proxy', proxyHops).set('query parser', 'simple');
  app.use(secureData);
  liveRoutes(app, routes, dependencies);
  app.use(tellVersion(version));
  app.use(requestMetrics(metrics));
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.use(paymentWebhook(routes, dependencies));
  app.use(sameOriginOnly(publicUrl));
  for (const part of parts) app.use(part.routes(routes, dependencies));
  const apiDocument = openApiText('Parterre for customers', endpoints);
  app.get('/api/openapi.json', (_request, response) => void response.type('json').send(apiDocument()));
  app.use('/api', unknownApiPath);
  app.use(portal(portalDirectory));
  app.use(unknownApiPath);
  app.use(createErrorHandler(describeError, logger));
  return inTurns(seatStateFirst(dependencies.live.events, app));
};
