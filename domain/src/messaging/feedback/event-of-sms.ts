import { z } from 'zod';
import { detailOf } from './detail.ts';
import type { Report } from './report.ts';

/** `2016-06-28 00:40:34.558`, in UTC. */
const logged = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?$/)
  .transform((at, context) => {
    const instant = new Date(`${at.replace(' ', 'T')}Z`);
    if (!Number.isNaN(instant.getTime())) return instant.toISOString();
    context.addIssue('is no time');
    return z.NEVER;
  });

/**
 * What SNS writes into its log of a text message: https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html. The
 * number is in there as well; it is left out before it comes to us (infra/src/functions/report-sms.ts).
 */
export const smsEvent = z.object({
  notification: z.object({ messageId: z.string().min(1).max(200), timestamp: logged }),
  delivery: z.object({ providerResponse: z.string().max(5000).optional() }),
  status: z.enum(['SUCCESS', 'FAILURE']),
});
export type SmsEvent = z.infer<typeof smsEvent>;

/** Reasons of the same page that are about the number, and will be the same tomorrow. */
const aboutTheNumber =
  /invalid phone number|phone number is (invalid|opted out)|opted out|phone has blocked sms|(phone|destination) is on a blocked list/i;

export const reportOfSms = ({ notification, delivery, status }: SmsEvent): Report => {
  const { providerResponse = '' } = delivery;
  const failed = status === 'FAILURE';
  return {
    channel: 'sms',
    providerId: notification.messageId,
    outcome: failed ? 'failed' : 'delivered',
    permanent: failed && aboutTheNumber.test(providerResponse),
    detail: detailOf([providerResponse]),
    at: notification.timestamp,
  };
};
