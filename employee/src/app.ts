import { describeError } from '@parterre/domain/dynamo/describe-error';
import { refusalDetails } from '@parterre/domain/refusal-details';
import { createErrorHandler, unknownApiPath } from '@parterre/service-kit/error-handler';
import { openApiText } from '@parterre/service-kit/openapi';
import { portal } from '@parterre/service-kit/portal';
import { requestMetrics } from '@parterre/service-kit/metrics/request-metrics';
import { requestLog } from '@parterre/service-kit/request-log';
import { sameOriginOnly } from '@parterre/service-kit/same-origin';
import { securityHeaders } from '@parterre/service-kit/security-headers';
import { tellVersion } from '@parterre/service-kit/tell-version';
import express, { type Express } from 'express';
import type { Config } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { getApiDocument } from './api-document.ts';
import { endpoints, parts } from './parts.ts';

type AppConfig = Pick<Config, 'PORTAL_DIR' | 'PROXY_HOPS' | 'VERSION'>;

/** Everything that the employee service answers, in the order in which a request meets it. */
export const createApp = (dependencies: Dependencies, config: AppConfig): Express => {
  const { logger, metrics, publicUrl, routes } = dependencies;
  const app = express().disable('x-powered-by').set('query parser', 'simple');
  app.set('trust proxy', config.PROXY_HOPS);
  app.use(tellVersion(config.VERSION));
  app.use(requestMetrics(metrics));
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.use(sameOriginOnly(publicUrl));
  for (const part of parts) app.use(part.routes(routes, dependencies));
  const apiDocument = openApiText('Parterre for employees', endpoints, refusalDetails);
  routes.rawRoute(app, getApiDocument, (_input, response) => void response.type('json').send(apiDocument()));
  app.use('/admin/api', unknownApiPath);
  const { pages, files } = portal(config.PORTAL_DIR);
  app.use('/admin', pages, files);
  app.use(unknownApiPath);
  app.use(createErrorHandler(describeError, logger));
  return app;
};
