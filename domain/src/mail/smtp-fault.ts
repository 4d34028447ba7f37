import { z } from 'zod';
import { NotSent, type SendingFault } from '../not-sent.ts';

/** What nodemailer says of a failure: its own code, the server's answer, and to which command. */
const smtpError = z.object({
  message: z.string(),
  code: z.string().optional().catch(undefined),
  responseCode: z.int().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});
type SmtpError = z.infer<typeof smtpError>;

/** Answers that are about the server or about us, whatever they answer to: it closes, or wants us to sign in. */
const notAboutTheMail: readonly number[] = [421, 454, 530, 534, 535, 538];
const tooLarge = 552;

/** Where the mail itself is judged: who gets it, and what is in it. */
const isAboutTheMail = ({ command = '', responseCode, code }: SmtpError): boolean =>
  command.startsWith('RCPT') ||
  command.startsWith('DATA') ||
  (command === 'API' && code === 'EENVELOPE') ||
  (command.startsWith('MAIL') && (responseCode === tooLarge || code === 'EMESSAGE'));

/** What goes wrong before a server is asked. */
const ours: readonly (string | undefined)[] = [undefined, 'ESTREAM', 'EABORT'];

/**
 * RFC 3463, 3.2 and 3.3, for good: there is no such mailbox, no such domain, no such address, it has moved away, its domain
 * takes no mail (RFC 7505), or it was switched off. A 550 without one of them may as well be about us.
 */
const noSuchAddress = /\b5\.(1\.(1|2|3|6|10)|2\.1)\b/;

const isGone = ({ command = '', message }: SmtpError): boolean =>
  command.startsWith('RCPT') && noSuchAddress.test(message);

const faultOf = (error: SmtpError): SendingFault => {
  const { code, responseCode } = error;
  if (responseCode !== undefined && notAboutTheMail.includes(responseCode)) return 'away';
  // RFC 5321, 4.2.1: 4 is for now, 5 is for good. Without an answer it is nodemailer that finds the mail impossible.
  if (isAboutTheMail(error) && (responseCode ?? 500) >= 500) return isGone(error) ? 'gone' : 'refused';
  if (isAboutTheMail(error)) return 'later';
  return ours.includes(code) ? 'later' : 'away';
};

/**
 * What a failure to send by SMTP means for the mail.
 * @param isHandedOver whether the server had all of it: then it may have taken it, unless it answered
 */
export const smtpFault = (error: unknown, isHandedOver = false): NotSent => {
  const known = smtpError.safeParse(error);
  return known.success
    ? new NotSent(faultOf(known.data), known.data.message, {
        isUnheard: isHandedOver && known.data.responseCode === undefined,
      })
    : new NotSent('later', String(error));
};
