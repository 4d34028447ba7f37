import { z } from 'zod';
import { reminderJob } from './reminders/reminder-job.ts';

/** What waits in the queue of audiences: people, each of whom is to be told the same. */
export const audienceJob = z.discriminatedUnion('kind', [reminderJob]);
export type AudienceJob = z.infer<typeof audienceJob>;
