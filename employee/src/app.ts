import { createErrorHandler, unknownApiPath } from '@parterre/service-kit/error-handler';
import { openApiDocument } from '@parterre/service-kit/openapi';
import { portal } from '@parterre/service-kit/portal';
import { requestMetrics } from '@parterre/service-kit/metrics/request-metrics';
import { requestLog } from '@parterre/service-kit/request-log';
import { sameOriginOnly } from '@parterre/service-kit/same-origin';
import { securityHeaders } from '@parterre/service-kit/security-headers';
import { tellVersion } from '@parterre/service-kit/tell-version';
import express, { type Express } from 'express';
import { auditRoutes } from './audit/audit-routes.ts';
import type { Config } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { employeesRoutes } from './employees/employees-routes.ts';
import { getApiDocument } from './api-document.ts';
import { endpoints } from './endpoints.ts';
import { eventsRoutes } from './events/events-routes.ts';
import { seatingRoutes } from './events/seating-routes.ts';
import { organizationsRoutes } from './organizations/organizations-routes.ts';
import { queuesRoutes } from './queues/queues-routes.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { venuesRoutes } from './venues/venues-routes.ts';

type AppConfig = Pick<Config, 'PORTAL_DIR' | 'PROXY_HOPS' | 'VERSION'>;

/** Everything that the employee service answers, in the order in which a request meets it. */
export const createApp = (dependencies: Dependencies, config: AppConfig): Express => {
  const { logger, metrics, publicUrl, routes, describeError } = dependencies;
  const app = express().disable('x-powered-by').set('query parser', 'simple');
  app.set('trust proxy', config.PROXY_HOPS);
  app.use(tellVersion(config.VERSION));
  app.use(requestMetrics(metrics));
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.use(sameOriginOnly(publicUrl));
  app.use(sessionRoutes(routes, dependencies));
  app.use(employeesRoutes(routes, dependencies));
  app.use(organizationsRoutes(routes, dependencies));
  app.use(venuesRoutes(routes, dependencies));
  app.use(eventsRoutes(routes, dependencies));
  app.use(seatingRoutes(routes, dependencies));
  app.use(auditRoutes(routes, dependencies));
  app.use(queuesRoutes(routes, dependencies));
  routes.rawRoute(
    app,
    getApiDocument,
    (_input, response) => void response.json(openApiDocument('Parterre for employees', endpoints)),
  );
  app.use('/admin/api', unknownApiPath);
  app.use('/admin', portal(config.PORTAL_DIR));
  app.use(unknownApiPath);
  app.use(createErrorHandler(describeError, logger));
  return app;
};
