import { randomUUID } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';
import { bounded, brief } from './brief.ts';

export type { Logger };

const secrets = ['password', 'token', 'email', 'authorization', 'cookie'].flatMap((name) => [
  name,
  `*.${name}`,
]);

/** An error for the log: what it says and where it comes from, without what it carries (bodies, items, requests). */
const describeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return bounded(error);
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: brief(error.code, 100) } : {};
  return {
    type: brief(name, 100),
    message: brief(message, 1000),
    ...code,
    stack: brief(stack, 4000),
    ...(cause instanceof Error && { cause: brief(`${cause.name}: ${cause.message}`, 1000) }),
  };
};

export const createLogger = (name: string, level: string): Logger =>
  pino({ name, level, redact: { paths: secrets, censor: '[hidden]' }, serializers: { err: describeError } });

/** Tells the log, and with it whoever watches it, of what should never happen and needs a person. */
export const alarmTo = (logger: Logger) => ({
  raise: (message: string, { error, ...facts }: Record<string, unknown>): void =>
    logger.error({ err: error, ...facts }, message),
});

const correlationPattern = /^[\w-]{8,64}$/;

/**
 * One line per request, with the correlation id that every error answer repeats. A client's fault is INFO; ERROR
 * means that someone must act.
 */
export const requestLog = (logger: Logger): HttpLogger =>
  pinoHttp({
    logger,
    genReqId: (request, response) => {
      const sent = request.headers['x-correlation-id'];
      const id = typeof sent === 'string' && correlationPattern.test(sent) ? sent : randomUUID();
      response.setHeader('X-Correlation-Id', id);
      return id;
    },
    customLogLevel: (_request, response) =>
      response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
    serializers: {
      err: describeError,
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: brief(url.split('?')[0] ?? '', 200),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
