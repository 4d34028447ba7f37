import { z } from 'zod';
import type { Report } from './report.ts';
import { reportOfSes, sesEvent } from './event-of-ses.ts';
import { reportOfSms, smsEvent } from './event-of-sms.ts';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * As SNS brings it to a queue. When it begins to report, SES sends a sentence to say that it can; whatever is no JSON tells us
 * nothing.
 */
const fromTopic = z
  .object({ Type: z.literal('Notification'), Message: z.string().max(250_000) })
  .transform(({ Message }) => parse(Message))
  .pipe(sesEvent.nullable())
  .transform((event): Report | null => event && reportOfSes(event));

const fromLog = smsEvent.transform((event): Report | null => reportOfSms(event));

/** What waits in the queue of reports: what became of a message, or null when it says nothing about that. */
export const feedback = z.union([fromTopic, fromLog]);
