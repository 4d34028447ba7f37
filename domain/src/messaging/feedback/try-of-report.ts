import type { DeliveryState, DeliveryTry } from '../notifications/delivery.ts';
import type { Report } from './report.ts';

const stateOf = ({ outcome, permanent }: Report): DeliveryState => {
  switch (outcome) {
    case 'delivered':
      return 'delivered';
    case 'bounced':
    case 'failed':
      return permanent ? 'bounced' : 'failed';
    case 'complained':
      return 'bounced';
    // The provider goes on by itself.
    case 'delayed':
      return 'sent';
    default:
      return outcome satisfies never;
  }
};

/** A report as it stands in the log of deliveries. */
export const tryOfReport = (report: Report): DeliveryTry => {
  const { outcome, providerId, detail, at } = report;
  const why = outcome === 'delivered' ? '' : [outcome, detail].filter(Boolean).join(': ').slice(0, 300);
  return { at, state: stateOf(report), isReport: true, providerId, ...(why && { why }) };
};
