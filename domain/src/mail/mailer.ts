import type { Sender } from '../resting.ts';
import type { MailMessage } from './mail-message.ts';

/** What came of a mail: as the server that took it calls it, if it says so. */
export type MailTaken = { readonly providerId: string | null };

/** Sends at once, or throws `NotSent`. */
export type Mailer = Sender<[MailMessage], MailTaken>;

/** What people are told when no mail goes out. */
export const mailIsAway = 'the mail server takes no mail';
