import { z } from 'zod';
import { detailOf } from './detail.ts';
import type { Report } from './report.ts';

const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());
const text = z.string().optional().catch(undefined);

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const about = { mail: z.object({ messageId: z.string().min(1).max(200), timestamp: instant }) };

const recipient = z.object({ diagnosticCode: text, status: text });

const bounce = z.object({
  ...about,
  eventType: z.literal('Bounce'),
  bounce: z.object({
    bounceType: z.string(),
    bounceSubType: text,
    bouncedRecipients: z.array(recipient),
    timestamp: instant,
  }),
});
const complaint = z.object({
  ...about,
  eventType: z.literal('Complaint'),
  complaint: z.object({ complaintFeedbackType: text, complaintSubType: text.nullable(), timestamp: instant }),
});
const delivered = z.object({
  ...about,
  eventType: z.literal('Delivery'),
  delivery: z.object({ smtpResponse: text, timestamp: instant }),
});
const reject = z.object({
  ...about,
  eventType: z.literal('Reject'),
  reject: z.object({ reason: text }),
});
const unrendered = z.object({
  ...about,
  eventType: z.literal('Rendering Failure'),
  failure: z.object({ errorMessage: text }),
});
const delayed = z.object({
  ...about,
  eventType: z.literal('DeliveryDelay'),
  deliveryDelay: z.object({
    delayType: text,
    delayedRecipients: z.array(recipient),
    timestamp: instant,
  }),
});

/** What else SES tells where it is asked to; all of it comes before a mail is on its way, or is none of our business. */
const ofNoUse = z.object({ eventType: z.enum(['Send', 'Open', 'Click', 'Subscription']) });

export const sesEvent = z.discriminatedUnion('eventType', [
  bounce,
  complaint,
  delivered,
  reject,
  unrendered,
  delayed,
  ofNoUse,
]);
export type SesEvent = z.infer<typeof sesEvent>;

type Said = Pick<Report, 'outcome' | 'permanent' | 'detail'> & { readonly at?: string };

const bounceOf = ({ bounce: of }: z.infer<typeof bounce>): Said => {
  const { bounceType, bounceSubType, bouncedRecipients, timestamp: at } = of;
  const [first] = bouncedRecipients;
  const detail = detailOf([bounceType, bounceSubType, first?.diagnosticCode ?? first?.status]);
  // `Undetermined` is as good as for now: an address does not end by what nobody understands.
  return { outcome: 'bounced', permanent: bounceType === 'Permanent', detail, at };
};

const complaintOf = ({ complaint: of }: z.infer<typeof complaint>): Said | null => {
  const { complaintFeedbackType, complaintSubType, timestamp: at } = of;
  // Somebody took it out of the spam (RFC 5965, 7.3).
  if (complaintFeedbackType === 'not-spam') return null;
  const detail = detailOf([complaintFeedbackType, complaintSubType]);
  return { outcome: 'complained', permanent: true, detail, at };
};

const delayOf = ({ deliveryDelay: of }: z.infer<typeof delayed>): Said => {
  const { delayType, delayedRecipients, timestamp: at } = of;
  const detail = detailOf([delayType, delayedRecipients[0]?.diagnosticCode]);
  return { outcome: 'delayed', permanent: false, detail, at };
};

const failure = (why: string | undefined): Said => ({
  outcome: 'failed',
  permanent: false,
  detail: detailOf([why]),
});

type AboutArrival = Exclude<SesEvent, z.infer<typeof ofNoUse>>;

const saidBy = (event: AboutArrival): Said | null => {
  switch (event.eventType) {
    case 'Bounce':
      return bounceOf(event);
    case 'Complaint':
      return complaintOf(event);
    case 'Delivery': {
      const { smtpResponse, timestamp: at } = event.delivery;
      return { outcome: 'delivered', permanent: false, detail: detailOf([smtpResponse]), at };
    }
    case 'Reject':
      return failure(event.reject.reason);
    case 'Rendering Failure':
      return failure(event.failure.errorMessage);
    case 'DeliveryDelay':
      return delayOf(event);
    default:
      return event satisfies never;
  }
};

/** What an event says of a mail; null when it says nothing about whether it arrived. */
export const reportOfSes = (event: SesEvent): Report | null => {
  if (!('mail' in event)) return null;
  const said = saidBy(event);
  return said && { channel: 'email', providerId: event.mail.messageId, at: event.mail.timestamp, ...said };
};
