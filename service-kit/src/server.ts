import { createServer, type RequestListener, type Server } from 'node:http';
import type { Logger } from 'pino';

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

/** How long requests may take to finish after SIGTERM, in milliseconds: less than ECS waits before it kills. */
const drainTime = 25_000;

export const listen = async (handler: RequestListener, port: number, host: string): Promise<Listening> => {
  const server = createServer(handler);
  // Longer than the load balancer's idle time-out (60 s), so that it never reuses a connection we are closing.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : port, close: () => drain(server) };
};

const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), drainTime);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Ends the process in order when it is told to: first what is given first. */
export const closeOnSignal = (logger: Logger, ...closers: readonly (() => Promise<void> | void)[]): void => {
  const close = async (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'closing');
    for (const closer of closers) await closer();
    process.exit(0);
  };
  process.once('SIGTERM', close).once('SIGINT', close);
};
