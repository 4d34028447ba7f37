import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';

/**
 * Sends by SMTP over a few connections that stay open.
 * @param url `smtp://host:port` or `smtps://user:password@host:port`
 * @param from the sender, as `Parterre <tickets@example.com>`
 */
export const smtpMailer = (url: string, from: string): Mailer & { readonly close: () => void } => {
  const transport = createTransport(url, { from });
  return {
    send: async ({ attachments = [], ...message }) => {
      await transport.sendMail({ ...message, attachments: [...attachments] });
    },
    close: () => transport.close(),
  };
};
