import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Small enough that a turn of holds takes a few milliseconds, and large enough that one of seat states costs nothing. */
const usual = 16;

/**
 * Takes requests in the order in which they came, at most so many per turn of the event loop. Node hands over all that
 * it could read at once, hundreds in a rush, and until the last of them is begun whatever the database has answered
 * meanwhile would wait.
 */
export const inTurns = (handler: RequestListener, perTurn = usual): RequestListener => {
  const waiting: { readonly request: IncomingMessage; readonly response: ServerResponse }[] = [];
  let left = perTurn;
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    left -= 1;
    if (left === 0) setImmediate(beginTurn);
    handler(request, response);
  };
  const beginTurn = (): void => {
    left = perTurn;
    while (left > 0) {
      const next = waiting.shift();
      if (!next) break;
      // Nothing was begun for somebody who left meanwhile, and nothing need be.
      if (!next.response.destroyed) take(next.request, next.response);
    }
  };
  return (request, response) => {
    if (left > 0) take(request, response);
    else waiting.push({ request, response });
  };
};
