import type { Message } from '@aws-sdk/client-sqs';
import { minutes, seconds } from '@parterre/domain/clock';
import { NotSent } from '@parterre/domain/not-sent';

/** In seconds: half a minute more than a lease, so that what failed is free again when it comes back. */
export const firstPause = 90;

/** In seconds; with a day of patience a message is read some fifty times. */
const longestPause = 30 * 60;

/** In seconds: SQS hides a message for twelve hours at the most, and these begin when it is read. */
const longestHidden = 11 * 3600;

/** How long, in milliseconds, a message is tried for: an outage of a day is waited out. */
export const longestStay = minutes(24 * 60);

/** How often a message was read, and since when it waits (milliseconds). */
export type Stay = { readonly receives: number; readonly waited: number };

/** As the queue says it; what it does not say is the first time. */
export const stay = ({ Attributes }: Message, now: number): Stay => ({
  receives: Number(Attributes?.ApproximateReceiveCount ?? 1),
  waited: Math.max(0, now - Number(Attributes?.SentTimestamp ?? now)),
});

/**
 * What becomes of a message that could not be handled: the seconds until it is tried again, or that it is set aside, since
 * it was refused for good or has waited for too long. Whoever wants to be left alone for longer than our pause is, but not beyond
 * the day.
 */
export const whatNext = ({
  error,
  isUrgent,
  receives,
  waited,
}: Stay & { readonly error: unknown; readonly isUrgent: boolean }): number | 'aside' => {
  if (error instanceof NotSent && (error.fault === 'refused' || error.fault === 'gone')) return 'aside';
  if (waited >= longestStay) return 'aside';
  const pause = isUrgent ? firstPause : Math.min(firstPause * 2 ** (receives - 1), longestPause);
  const wished = error instanceof NotSent ? Math.ceil(error.retryAfter ?? 0) : 0;
  const left = Math.ceil((longestStay - waited) / seconds(1));
  return Math.max(pause, Math.min(wished, left, longestHidden));
};
