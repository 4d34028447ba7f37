import { once } from 'node:events';
import { createServer } from 'node:http';
import express, { type Express } from 'express';
import { freePort } from '../stack/ports.ts';
import { messageLog } from './message-log.ts';
import { optOuts } from './opt-outs.ts';
import { phoneRoutes } from './phone-routes.ts';
import { snsRoutes, type SnsParts } from './sns-routes.ts';
import { throttle } from './throttle.ts';

export type PhoneSettings = {
  readonly host?: string;
  readonly port?: number;
  /** Messages that SNS takes in a second; the quota of transactional ones in most regions. */
  readonly perSecond?: number;
  readonly now?: () => number;
  /** Is told what became of a message, a while after it was taken. Must not fail. */
  readonly report?: SnsParts['report'];
};

const createPhone = ({
  perSecond = 20,
  now = Date.now,
  report = async () => undefined,
}: PhoneSettings): Express => {
  const [log, stopped] = [messageLog(), optOuts()];
  const app = express().disable('x-powered-by');
  // SNS is asked at the root, by POST.
  app.use(snsRoutes({ log, stopped, isTooMuch: throttle(perSecond, now), now, report }));
  app.use(phoneRoutes({ log, stopped }));
  return app;
};

/** Starts the telephones of everybody, on the loopback address unless told otherwise. They forget all at their end. */
export const startPhone = async (settings: PhoneSettings = {}) => {
  const { host = '127.0.0.1', port = await freePort() } = settings;
  const server = createServer(createPhone(settings)).listen(port, host);
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
