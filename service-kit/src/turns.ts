import { AsyncResource } from 'node:async_hooks';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

type Waiting = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What tracing knows of the request: the turn in which it is taken was asked for by another one. */
  readonly context: AsyncResource;
};

/** Small enough that a turn of holds takes a few milliseconds, and large enough that one of seat states costs nothing. */
const usual = 16;

/**
 * Takes requests in the order in which they came, at most so many per turn of the event loop. Node hands over all that
 * it could read at once, hundreds in a rush, and until the last of them is begun whatever the database has answered
 * meanwhile would wait.
 */
export const inTurns = (handler: RequestListener, perTurn = usual): RequestListener => {
  let arriving: Waiting[] = [];
  /** The last is the next: taking the first of a long array moves all the others. */
  let line: Waiting[] = [];
  const nextInLine = (): Waiting | undefined => {
    if (line.length === 0) [line, arriving] = [arriving.reverse(), line];
    return line.pop();
  };
  let left = perTurn;
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    left -= 1;
    if (left === 0) setImmediate(beginTurn);
    handler(request, response);
  };
  const beginTurn = (): void => {
    left = perTurn;
    while (left > 0) {
      const next = nextInLine();
      if (!next) break;
      const { request, response, context } = next;
      // Nothing was begun for somebody who left meanwhile, and nothing need be.
      if (!response.destroyed) context.runInAsyncScope(take, undefined, request, response);
    }
  };
  return (request, response) => {
    if (left > 0) take(request, response);
    else arriving.push({ request, response, context: new AsyncResource('WaitingRequest') });
  };
};
