import type { ErrorRequestHandler } from 'express';
import { newId } from '../new-id.ts';

type Details = { type?: string; code?: string; param?: string };

/** An error as Stripe answers it. Source: https://docs.stripe.com/api/errors */
export class StripeError extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, message: string, { type = 'invalid_request_error', ...details }: Details = {}) {
    super(message);
    this.status = status;
    this.body = { error: { type, message, ...details } };
  }
}

export function noSuch(kind: string, id: string, param = 'id'): StripeError {
  return new StripeError(404, `No such ${kind}: '${id}'`, { code: 'resource_missing', param });
}

export const answerStripeError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const known = error instanceof StripeError ? error : fromBodyParser(error);
  if (!known) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const { status, body } = known ?? new StripeError(500, 'The sandbox failed.', { type: 'api_error' });
  response.status(status).set('Request-Id', newId('req')).json(body);
};

/** A body that cannot be read is the client's fault. */
function fromBodyParser(error: unknown): StripeError | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return status === 400 || status === 413 ? new StripeError(status, 'The body cannot be read.') : undefined;
}
