import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';

export type Listening = {
  readonly port: number;
  /** From now on every answer ends its connection, so that what a client asks next goes to another process. */
  readonly leave: () => void;
  /** Accepts nothing any more; resolves when what is in hand is answered, after 20 s at the latest. */
  readonly close: () => Promise<void>;
};

/**
 * How long requests may take to finish once nothing is accepted any more, in milliseconds. With the longest notice it is
 * 25 s, and ECS kills after 30 s.
 */
const drainTime = 20_000;

export const listen = async (handler: RequestListener, port: number, host: string): Promise<Listening> => {
  const server = createServer();
  const leave = endingConnections(server);
  server.on('request', handler);
  // Longer than the load balancer's idle time-out (60 s), so that it never reuses a connection we are closing.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    leave,
    close: () => {
      leave();
      return drain(server);
    },
  };
};

/** Answers a function that lets every connection end with the answer that it carries, or that comes next on it. */
const endingConnections = (server: Server): (() => void) => {
  const inHand = new Set<ServerResponse>();
  let isLeaving = false;
  const endWith = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  server.on('request', (_request, response) => {
    inHand.add(response);
    if (isLeaving) endWith(response);
    response.once('close', () => {
      inHand.delete(response);
      // The connection of an answer that had begun before stays open, and idle.
      if (isLeaving) server.closeIdleConnections();
    });
  });
  return () => {
    isLeaving = true;
    inHand.forEach(endWith);
  };
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
