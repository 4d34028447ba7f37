import { NotSent } from '../not-sent.ts';
import type { MailMessage } from './mail-message.ts';

/** Those that tell mail programs something, and none that say from whom, to whom, or what is in the mail. */
const knownName = /^(List-[A-Za-z-]{1,40}|X-[A-Za-z-]{1,40}|Auto-Submitted|Feedback-ID|Precedence)$/;

/** Printable ASCII: whatever breaks a line would begin a header of somebody else's. */
const safeValue = /^[\x20-\x7e]{1,900}$/;

const most = 10;

const unsubscribing = (url: string): Record<string, string> => {
  const { protocol, href } = new URL(url);
  if (!/^https?:$/.test(protocol)) throw new NotSent('refused', `mails are not ended by ${protocol}`);
  // RFC 2369, 3.2 and RFC 8058, 3.1: the address in angle brackets, and that one click is enough.
  return { 'List-Unsubscribe': `<${href}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
};

/**
 * What a mail tells mail programs besides its content.
 * @throws NotSent `refused` when one of them is none that a mail of ours has
 */
export const headersOf = ({
  headers = {},
  unsubscribe,
}: Pick<MailMessage, 'headers' | 'unsubscribe'>): Record<string, string> => {
  const all = { ...headers, ...(unsubscribe && unsubscribing(unsubscribe.url)) };
  const entries = Object.entries(all);
  const wrong = entries.find(([name, value]) => !knownName.test(name) || !safeValue.test(value));
  if (wrong) throw new NotSent('refused', `no mail of ours has such a header: ${wrong[0].slice(0, 40)}`);
  if (entries.length > most) throw new NotSent('refused', `a mail has ${most} headers at the most`);
  return all;
};
