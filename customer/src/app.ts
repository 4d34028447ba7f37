import type { RequestListener } from 'node:http';
import { createErrorHandler, unknownApiPath } from '@parterre/service-kit/error-handler';
import { openApiDocument } from '@parterre/service-kit/openapi';
import { portal } from '@parterre/service-kit/portal';
import { requestMetrics } from '@parterre/service-kit/metrics/request-metrics';
import { requestLog } from '@parterre/service-kit/request-log';
import { sameOriginOnly } from '@parterre/service-kit/same-origin';
import { secureData, securityHeaders } from '@parterre/service-kit/security-headers';
import { tellVersion } from '@parterre/service-kit/tell-version';
import { inTurns } from '@parterre/service-kit/turns';
import express from 'express';
import { accountsRoutes } from './accounts/accounts-routes.ts';
import { sessionRoutes } from './accounts/session-routes.ts';
import { bookingsRoutes } from './bookings/bookings-routes.ts';
import { paymentWebhook } from './bookings/payment-webhook.ts';
import { ticketsRoutes } from './bookings/tickets-routes.ts';
import { catalogueRoutes } from './catalogue/catalogue-routes.ts';
import { filesRoutes } from './catalogue/files-routes.ts';
import type { Dependencies } from './dependencies.ts';
import { endpoints } from './endpoints.ts';
import { liveRoutes } from './live/live-routes.ts';
import { seatStateFirst } from './live/seat-state.ts';

/** Everything that the customer service answers, in the order in which a request meets it. */
export const createApp = (dependencies: Dependencies): RequestListener => {
  const { logger, metrics, publicUrl, portalDirectory, proxyHops, version, routes, describeError } =
    dependencies;
  const app = express().disable('x-powered-by').set('trust proxy', proxyHops).set('query parser', 'simple');
  app.use(secureData);
  liveRoutes(app, routes, dependencies);
  app.use(tellVersion(version));
  app.use(requestMetrics(metrics));
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.use(paymentWebhook(routes, dependencies));
  app.use(sameOriginOnly(publicUrl));
  app.use(bookingsRoutes(routes, dependencies));
  app.use(sessionRoutes(routes, dependencies));
  app.use(accountsRoutes(routes, dependencies));
  app.use(ticketsRoutes(routes, dependencies));
  app.use(catalogueRoutes(routes, dependencies));
  app.use(filesRoutes(routes, dependencies));
  app.get(
    '/api/openapi.json',
    (_request, response) => void response.json(openApiDocument('Parterre for customers', endpoints)),
  );
  app.use('/api', unknownApiPath);
  app.use(portal(portalDirectory));
  app.use(unknownApiPath);
  app.use(createErrorHandler(describeError, logger));
  return inTurns(seatStateFirst(dependencies.live, app));
};
