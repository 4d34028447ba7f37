import { createHash } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Ledger } from '../ledger.ts';
import { StripeError } from './stripe-error.ts';

/**
 * The same key with the same parameters gets the same answer, nothing happening twice; with other parameters an error.
 * Source: https://docs.stripe.com/api/idempotent_requests
 */
export function idempotent(ledger: Ledger): RequestHandler {
  return (request, response, next) => {
    const key = request.get('Idempotency-Key');
    if (request.method !== 'POST' || !key) {
      next();
      return;
    }
    const fingerprint = fingerprintOf(request.path, request.body);
    const before = ledger.answers.get(key);
    if (!before) {
      rememberAnswer(response, (body) => ledger.answers.set(key, { fingerprint, body }));
      next();
      return;
    }
    if (before.fingerprint !== fingerprint) throw otherParameters(key);
    response.set('Idempotent-Replayed', 'true').json(before.body);
  };
}

function fingerprintOf(path: string, body: unknown): string {
  return createHash('sha256')
    .update(`${path} ${JSON.stringify(body)}`)
    .digest('base64');
}

/** Refusals are not remembered: the same request may succeed once its cause is gone. */
function rememberAnswer(response: Response, remember: (body: unknown) => void): void {
  const json = response.json.bind(response);
  response.json = (body: unknown) => {
    if (response.statusCode < 300) remember(body);
    return json(body);
  };
}

function otherParameters(key: string): StripeError {
  const message =
    'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
    `Try using a key other than '${key}' if you meant to execute a different request.`;
  return new StripeError(400, message, { type: 'idempotency_error' });
}
