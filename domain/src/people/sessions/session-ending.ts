import { z } from 'zod';
import { fromInstant, minutes } from '../../clock.ts';

/** Says that sessions ended before their time: one, or all that an account had. */
export const sessionEnding = z.object({
  list: z.literal('all'),
  /** The instant, and whose sessions: sorts by time, and no two are the same. */
  moment: z.string(),
  subject: z.string(),
  at: z.string(),
  /** Seconds since the epoch, as DynamoDB's time to live wants them. */
  expiresAt: z.int(),
});
export type SessionEnding = z.infer<typeof sessionEnding>;

/** How long, in milliseconds, an ending matters: longer than any access token lives. */
export const endingMatters = minutes(15);

export const everySessionOf = (id: string): string => `account#${id}`;
export const oneSession = (id: string): string => `session#${id}`;

export const newSessionEnding = (subject: string, at: string): SessionEnding => ({
  list: 'all',
  moment: `${at}#${subject}`,
  subject,
  at,
  expiresAt: Math.ceil((fromInstant(at) + endingMatters) / 1000),
});
