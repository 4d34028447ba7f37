import type { MailMessage } from './mail-message.ts';

/** Sends at once, or throws `MailNotSent`. */
export type Mailer = { readonly send: (message: MailMessage) => Promise<void> };
