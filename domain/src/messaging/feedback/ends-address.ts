import type { Report } from './report.ts';

/**
 * Whether nothing more is sent to the address that a report is about. Whoever complains is not written to again, also though
 * the mail arrived: providers judge us by it. A full mailbox or a telephone that is off may be another thing tomorrow.
 */
export const endsAddress = ({ outcome, permanent }: Pick<Report, 'outcome' | 'permanent'>): boolean => {
  switch (outcome) {
    case 'complained':
      return true;
    case 'bounced':
    case 'failed':
      return permanent;
    case 'delivered':
    case 'delayed':
      return false;
    default:
      return outcome satisfies never;
  }
};
