import type { Mailer } from './mailer.ts';
import { sesMailer } from './ses-mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

type Settings = {
  /** Of a mail server, or `ses:` for Amazon's own. */
  readonly url: string;
  readonly from: string;
  readonly region: string;
};

/** The way that mails go out. */
export const openMailer = ({ url, from, region }: Settings): Mailer & { readonly close: () => void } =>
  url === 'ses:' ? sesMailer({ region }, from) : smtpMailer(url, from);
