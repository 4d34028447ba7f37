import { toInstant } from '@parterre/domain/clock';
import { NotSent, withoutWhom } from '@parterre/domain/not-sent';
import type { AsideNote } from '@parterre/domain/queues/dead-letter';
import { ZodError } from 'zod';
import type { Stay } from './what-next.ts';

const reasonOf = (error: unknown): string => {
  if (error instanceof NotSent) return error.message;
  // Their words quote what they were given, which may have a code in it.
  if (error instanceof ZodError || error instanceof SyntaxError) return 'cannot be read';
  return withoutWhom(error instanceof Error ? error.message : String(error));
};

/** What is noted of a message that is set aside at `now`, in milliseconds since the epoch. */
export const noteAside = (error: unknown, { receives, waited }: Stay, now: number): AsideNote => ({
  tries: receives,
  since: toInstant(now - waited),
  why: reasonOf(error).slice(0, 300),
});
