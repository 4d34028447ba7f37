import { headersOf } from './mail-headers.ts';
import type { MailMessage } from './mail-message.ts';

/** RFC 3834: so that nobody's absence is told to us. */
const automatic = { 'Auto-Submitted': 'auto-generated' };

/** A mail as nodemailer takes it: what is told beside it becomes its headers, and nothing else of it gets there. */
export const mailAsSent = ({ to, subject, text, html, attachments = [], ...told }: MailMessage) => ({
  to,
  subject,
  text,
  html,
  attachments: [...attachments],
  headers: headersOf({ ...told, headers: { ...automatic, ...told.headers } }),
});
