import type { RequestHandler } from 'express';

/** Nothing is answered before what it says is written: a crash must not make the answer untrue. */
export function answerWhenWritten(flush: () => Promise<void>): RequestHandler {
  return (_request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      void flush().then(() => send(body), next);
      return response;
    };
    next();
  };
}
