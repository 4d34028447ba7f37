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
  /** How long, in milliseconds, it may take. */
  readonly patience?: number;
};

/** Well below the time of a worker's lease. */
const usualPatience = 20_000;

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
    // What it took and did not say would be a mail once more, each time: the queue knows how often it tried.
    maxAttempts: 1,
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
