import { randomUUID } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';

export type { Logger };

const secrets = ['password', 'token', 'email', 'authorization', 'cookie'].flatMap((name) => [
  name,
  `*.${name}`,
]);

export const createLogger = (name: string, level: string): Logger =>
  pino({ name, level, redact: { paths: secrets, censor: '[hidden]' } });

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
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
