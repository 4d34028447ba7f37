import { createTransport } from 'nodemailer';
import { mailAsSent } from './mail-as-sent.ts';
import type { Mailer } from './mailer.ts';
import { smtpFault } from './smtp-fault.ts';

/** A server that is silent for longer than this, in milliseconds, has failed: well below the time of a worker's lease. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends by SMTP over a few connections that stay open. What it answers is the mail's own `Message-ID`: servers have names
 * of their own for it, and say them as they like.
 * @param url `smtp://host:port` or `smtps://user:password@host:port`
 * @param from the sender, as `Parterre <tickets@example.com>`
 */
export const smtpMailer = (url: string, from: string): Mailer & { readonly close: () => void } => {
  const transport = createTransport({ url, pool: true, ...patience }, { from });
  return {
    send: async (message) => {
      const sent = await transport.sendMail(mailAsSent(message)).catch((error: unknown) => {
        throw smtpFault(error);
      });
      return { providerId: sent.messageId };
    },
    close: () => transport.close(),
  };
};
