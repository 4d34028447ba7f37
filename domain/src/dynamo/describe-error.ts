import { describeDomainError, describeRefusal, DomainError } from '../domain-error.ts';
import { isOutage } from './outage.ts';
import { say } from '../words/ground/say.ts';

/** After so many seconds asking again may help. */
const retryAfterSeconds = 5;

const awayNow = describeRefusal(
  new DomainError(
    'temporarily-unavailable',
    say(({ databaseAway }) => databaseAway),
    { retryAfterSeconds },
  ),
);

/** What went wrong as the HTTP layer needs to know it, an outage with its cause; null for faults of ours. */
export const describeError = (error: unknown) =>
  isOutage(error) ? { ...awayNow, cause: error } : describeDomainError(error);
