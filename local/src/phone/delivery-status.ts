import type { Behaviour } from './special-numbers.ts';

/** What SNS says in its log of a message some time after it has taken it, without what says whose it is. */
export type DeliveryStatus = {
  readonly notification: { readonly messageId: string; readonly timestamp: string };
  readonly delivery: { readonly providerResponse: string };
  readonly status: 'SUCCESS' | 'FAILURE';
};

/** As the page of reasons has them: https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html */
const reasons: Partial<Record<Behaviour, string>> = {
  'never-arrives': 'Unknown error attempting to reach phone',
  'blocks-sms': 'Phone has blocked SMS',
};

/** Whether a message arrives that was taken. */
export const arrives = (behaviour: Behaviour | null): boolean =>
  behaviour === null || reasons[behaviour] === undefined;

/**
 * What becomes of a message, as `infra/src/functions/report-sms.ts` hands it on from the log that SNS writes.
 * @param at when it was taken, in milliseconds since 1970
 */
export const deliveryStatus = (id: string, at: number, behaviour: Behaviour | null): DeliveryStatus => {
  const failed = behaviour && reasons[behaviour];
  return {
    // `2016-06-28 00:40:34.558`, in UTC.
    notification: { messageId: id, timestamp: new Date(at).toISOString().replace('T', ' ').replace('Z', '') },
    delivery: { providerResponse: failed ?? 'Message has been accepted by phone carrier' },
    status: failed ? 'FAILURE' : 'SUCCESS',
  };
};
