import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem.ts';
import { say } from './words/kit-words.ts';

export type Pace = {
  /** So many at least. */
  readonly bytes: number;
  /** In so many milliseconds, again and again. */
  readonly within: number;
};

/** 0.3 Mbit/s: less than any line has that somebody sends a picture by. */
export const usualPace: Pace = { bytes: 400_000, within: 10_000 };

const tooSlow = () =>
  new Problem(
    408,
    'too-slow',
    say(({ uploads }) => uploads.tooSlow),
  );

/**
 * Refuses a body that comes more slowly than that: who sends it would keep a place from others for minutes. Answers the
 * `next` for whoever reads the body, which does nothing any more once the body was refused.
 */
export const inPace = (
  { bytes, within }: Pace,
  request: Request,
  response: Response,
  next: NextFunction,
): ((error?: unknown) => void) => {
  const { socket } = request;
  let before = socket.bytesRead;
  const look = (): void => {
    const come = socket.bytesRead - before;
    before = socket.bytesRead;
    if (request.complete || come >= bytes) return;
    // With the connection goes what had come, and the place that it had.
    response.set('Connection', 'close');
    end(tooSlow());
  };
  const watching = setInterval(look, within);
  const stop = (): void => clearInterval(watching);
  response.once('close', stop);
  let hasEnded = false;
  const end = (error?: unknown): void => {
    stop();
    if (hasEnded) return;
    hasEnded = true;
    next(error);
  };
  return end;
};
