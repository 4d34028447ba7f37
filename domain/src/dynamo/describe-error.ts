import { describeDomainError, DomainError } from '../domain-error.ts';
import { isOutage } from './outage.ts';

/** After so many seconds asking again may help. */
const retryAfterSeconds = 5;

const awayNow = new DomainError(
  'temporarily-unavailable',
  'We cannot do this right now. Please try again in a moment.',
  { retryAfterSeconds },
);

/** What went wrong as the HTTP layer needs to know it, an outage with its cause; null for faults of ours. */
export const describeError = (error: unknown) => {
  const { kind, code, message, details } = awayNow;
  return isOutage(error) ? { kind, code, message, details, cause: error } : describeDomainError(error);
};
