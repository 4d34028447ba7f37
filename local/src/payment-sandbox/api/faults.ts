import type { RequestHandler } from 'express';
import { beginExecution } from './idempotency.ts';
import { StripeError } from './stripe-error.ts';

/** What the next calls meet, on request: a failure of the provider, or its limit on calls. */
export type Fault = { answer: 500 | 429; times: number };

/** The calls that are to fail, in their order; forgotten when the sandbox ends. */
export type Faults = { add: (fault: Fault) => void; take: () => Fault['answer'] | undefined };

export function createFaults(): Faults {
  const waiting: Fault['answer'][] = [];
  return {
    add: ({ answer, times }) => {
      waiting.push(...Array.from({ length: times }, () => answer));
    },
    take: () => waiting.shift(),
  };
}

/** A failure is kept with its idempotency key; a limit is met before anything is carried out. */
export function meetFaults(faults: Faults): RequestHandler {
  return (_request, response, next) => {
    const answer = faults.take();
    if (answer === 429) {
      response.set({ 'Retry-After': '1', 'Stripe-Rate-Limited-Reason': 'global-rate' });
      throw new StripeError(429, 'Request rate limit exceeded.', { code: 'rate_limit' });
    }
    if (answer === 500) {
      beginExecution(response);
      throw new StripeError(500, 'An unknown error occurred.', { type: 'api_error' });
    }
    next();
  };
}
