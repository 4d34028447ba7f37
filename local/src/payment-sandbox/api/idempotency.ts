import { createHash } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Ledger } from '../ledger.ts';
import { StripeError } from './stripe-error.ts';

const KEPT_SECONDS = 24 * 3600;

export type IdempotencyParts = { ledger: Ledger; now: () => number; changed: () => void };

/**
 * The same key with the same parameters gets the same answer for a day, also a failure, nothing happening twice; with
 * other parameters an error. What did not come to be carried out is not kept: the same request may succeed later.
 * Source: https://docs.stripe.com/api/idempotent_requests
 */
export function idempotent({ ledger, now, changed }: IdempotencyParts): RequestHandler {
  return (request, response, next) => {
    const key = request.get('Idempotency-Key');
    if (request.method !== 'POST' || !key) {
      next();
      return;
    }
    const seconds = Math.floor(now() / 1000);
    const fingerprint = fingerprintOf(request.path, request.body);
    const before = ledger.answers.get(key);
    if (!before || before.at + KEPT_SECONDS <= seconds) {
      rememberAnswer(response, (body) => {
        ledger.answers.set(key, { fingerprint, status: response.statusCode, body, at: seconds });
        changed();
      });
      next();
      return;
    }
    if (before.fingerprint !== fingerprint) throw otherParameters(key);
    response.status(before.status).set('Idempotent-Replayed', 'true').json(before.body);
  };
}

/** From here on the answer is kept, whatever it is. */
export function beginExecution(response: Response): void {
  response.locals['hasBegun'] = true;
}

function fingerprintOf(path: string, body: unknown): string {
  return createHash('sha256')
    .update(`${path} ${JSON.stringify(body)}`)
    .digest('base64');
}

function rememberAnswer(response: Response, remember: (body: unknown) => void): void {
  const json = response.json.bind(response);
  response.json = (body: unknown) => {
    if (response.statusCode < 300 || response.locals['hasBegun'] === true) remember(body);
    return json(body);
  };
}

function otherParameters(key: string): StripeError {
  const message =
    'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
    `Try using a key other than '${key}' if you meant to execute a different request.`;
  return new StripeError(400, message, { type: 'idempotency_error' });
}
