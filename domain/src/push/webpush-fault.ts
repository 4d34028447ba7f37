import type { SendingFault } from '../not-sent.ts';

/**
 * What a push service's answer means (RFC 8030, 5 and 7.3; RFC 8292, 4.2). That our key is not the one of a subscription (401, 403)
 * is about that one alone: a browser that says another key than it has must not keep messages from all others.
 */
export const webPushFault = (status: number): SendingFault => {
  switch (status) {
    case 404:
    case 410:
      return 'gone';
    case 400:
    case 413:
      return 'refused';
    default:
      // Among the others are 429, and addresses elsewhere, which are not followed.
      return status >= 500 ? 'away' : 'later';
  }
};
