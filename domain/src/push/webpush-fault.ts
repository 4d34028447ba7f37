import type { SendingFault } from '../not-sent.ts';

/**
 * What a push service's answer means (RFC 8030, 5 and 7.3; RFC 8292, 4.2). That it does not know us or our key (401, 403)
 * is ours to put right, and true of every message.
 */
export const webPushFault = (status: number): SendingFault => {
  switch (status) {
    case 404:
    case 410:
      return 'gone';
    case 400:
    case 413:
      return 'refused';
    case 401:
    case 403:
      return 'away';
    default:
      // Among the others are 429, and addresses elsewhere, which are not followed.
      return status >= 500 ? 'away' : 'later';
  }
};
