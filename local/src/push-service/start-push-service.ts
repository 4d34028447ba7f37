import { once } from 'node:events';
import { createServer } from 'node:http';
import express, { type Express } from 'express';
import { plainPages } from '../pages/plain-pages.ts';
import { freePort } from '../stack/ports.ts';
import { deviceRoutes } from './device-routes.ts';
import { devicesPage } from './devices-page.ts';
import { type PushParts, pushRoutes } from './push-routes.ts';
import { type Subscriptions, subscriptionsInMemory } from './subscriptions.ts';

export type PushServiceSettings = {
  readonly host?: string;
  readonly port?: number;
  /** What endpoints begin with: where the worker finds this service. */
  readonly origin?: string;
  readonly now?: () => number;
  /** Those of an earlier start, where it is to know them. */
  readonly subscriptions?: Subscriptions;
};

const createPushService = (parts: PushParts): Express => {
  const app = express().disable('x-powered-by');
  app.use(pushRoutes(parts));
  app.use('/api', deviceRoutes(parts));
  app.use(plainPages());
  app.get('/', (_request, response) => {
    response.type('html').send(devicesPage(parts.subscriptions.list()).text);
  });
  return app;
};

/** Starts a push service, on the loopback address unless told otherwise. It forgets all at its end, but what it was given. */
export const startPushService = async (settings: PushServiceSettings = {}) => {
  const { host = '127.0.0.1', port = await freePort(), now = Date.now } = settings;
  const { subscriptions = subscriptionsInMemory() } = settings;
  const { origin = `http://127.0.0.1:${port}` } = settings;
  const app = createPushService({ subscriptions, origin, now });
  const server = createServer(app).listen(port, host);
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    /** As `PUSH_HOSTS` names it. */
    host: new URL(origin).host,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
