import type { ErrorRequestHandler } from 'express';

/** What is refused, as this service answers it. */
export class PushError extends Error {
  readonly status: number;
  readonly retryAfter: string | null;

  constructor(status: number, message: string, retryAfter: string | null = null) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export const answerPushError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof PushError)) {
    next(error);
    return;
  }
  if (error.retryAfter !== null) response.set('Retry-After', error.retryAfter);
  response.status(error.status).json({ message: error.message });
};
