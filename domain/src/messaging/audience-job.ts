import { z } from 'zod';
import { announceJob } from './announcing/announcement.ts';
import { messageJob } from './messages/message-job.ts';
import { reminderJob } from './reminders/reminder-job.ts';
import { saleStartJob } from './sale-starts/sale-start.ts';

/** What waits in the queue of audiences: people, each of whom is to be told the same. */
export const audienceJob = z.discriminatedUnion('kind', [reminderJob, announceJob, messageJob, saleStartJob]);
export type AudienceJob = z.infer<typeof audienceJob>;
