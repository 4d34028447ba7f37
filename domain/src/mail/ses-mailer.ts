import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { noLongerThan } from '../patience.ts';
import { mailAsSent } from './mail-as-sent.ts';
import type { Mailer } from './mailer.ts';
import { sesFault } from './ses-fault.ts';

export type MailService = {
  readonly region: string;
  /** Only where it is not AWS itself. */
  readonly endpoint?: string | undefined;
  /** How long, in milliseconds, one of its three attempts may take. */
  readonly patience?: number;
};

/** Three times as long is well below the time of a worker's lease. */
const usualPatience = 10_000;

/**
 * Sends by Amazon SES as the role that the process runs as: there is no password that could be lost.
 * @param from the sender, as `Parterre <tickets@example.com>`, of a domain that SES knows to be ours
 */
export const sesMailer = (
  { region, endpoint, patience = usualPatience }: MailService,
  from: string,
): Mailer & { readonly close: () => void } => {
  const sesClient = new SESv2Client({
    region,
    ...(endpoint && { endpoint }),
    requestHandler: noLongerThan(patience),
  });
  const transport = createTransport({ SES: { sesClient, SendEmailCommand } }, { from });
  return {
    send: async (message) => {
      const sent = await transport.sendMail(mailAsSent(message)).catch((error: unknown) => {
        throw sesFault(error);
      });
      return { providerId: sent.response };
    },
    close: () => sesClient.destroy(),
  };
};
