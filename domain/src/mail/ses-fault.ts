import { z } from 'zod';
import { NotSent, type SendingFault } from '../not-sent.ts';
import { isUnheard } from '../patience.ts';

const awsError = z.object({
  name: z.string(),
  message: z.string(),
  $metadata: z.object({ httpStatusCode: z.int().optional() }).optional().catch(undefined),
});
type AwsError = z.infer<typeof awsError>;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html, Errors */
const forGood: readonly string[] = ['BadRequestException', 'MessageRejected'];

/** What a person has to put right, or time: no mail goes out until then. */
const notAboutTheMail =
  /^(AccountSuspended|SendingPaused|MailFromDomainNotVerified|NotFound|LimitExceeded|TooManyRequests|Throttling|AccessDenied|Credentials|ExpiredToken|InvalidSignature|UnrecognizedClient)/;

const faultOf = ({ name, $metadata }: AwsError): SendingFault => {
  if (forGood.includes(name)) return 'refused';
  const status = $metadata?.httpStatusCode;
  // Without a status nobody has answered.
  return status === undefined || status >= 500 || status === 429 || notAboutTheMail.test(name)
    ? 'away'
    : 'later';
};

/** What a failure to send by SES means for the mail. */
export const sesFault = (error: unknown): NotSent => {
  const known = awsError.safeParse(error);
  return known.success
    ? new NotSent(faultOf(known.data), `${known.data.name}: ${known.data.message}`, {
        isUnheard: isUnheard(error),
      })
    : new NotSent('later', String(error));
};
