import { NotSent } from '../../not-sent.ts';
import type { Delivery } from '../notifications/delivery.ts';
import type { Outcome, Outcomes } from './way.ts';

export const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error), { cause: error });

/** What is noted of a try that failed, and comes again. */
export const failedFor = (error: unknown): Outcome => ({
  state: 'queued',
  why: asError(error).message.slice(0, 300),
  ...(error instanceof NotSent && error.isUnheard && { isUnheard: true }),
});

/**
 * What comes of an error: it is tried again. A provider that took something twice without a word has told somebody twice, and each
 * more try would be one more. So that is given up, and set aside: whoever looks at it can have it sent again.
 */
export const afterError = ({ unheard = 0 }: Delivery, error: unknown): Outcomes => {
  const failed = failedFor(error);
  if (!failed.isUnheard || unheard === 0) return { outcomes: [failed], again: asError(error) };
  const why = 'handed over twice without an answer: it may have arrived';
  return { outcomes: [{ state: 'given-up', why, isUnheard: true }], again: new NotSent('refused', why) };
};
