import { z } from 'zod';
import { NotSent, type SendingFault } from '../not-sent.ts';
import { isUnheard } from '../patience.ts';

const awsError = z.object({ name: z.string(), message: z.string() });
type AwsError = z.infer<typeof awsError>;

/*
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html, Errors. Each is told by its code or by its class, which
 * ends with `Exception`. That the month's spending limit is reached is none of them: `Publish` takes the message, and its
 * delivery fails (https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html, reasons).
 */
const forGood =
  /^(InvalidParameter|InvalidParameterValue|ParameterValueInvalid|Validation)(Exception|Error)?$/;
const forNow = /^(Throttled|Throttling|KMSThrottling)(Exception)?$/;
const optedOut = /^OptedOut(Exception)?$/;

const faultOf = ({ name, message }: AwsError): SendingFault => {
  // Some regions say it of the parameter.
  if (optedOut.test(name) || (forGood.test(name) && /opted out/i.test(message))) return 'gone';
  if (forGood.test(name)) return 'refused';
  return forNow.test(name) ? 'later' : 'away';
};

/** What a failure to send by SNS means for the message. */
export const snsFault = (error: unknown): NotSent => {
  const known = awsError.safeParse(error);
  return known.success
    ? new NotSent(faultOf(known.data), `${known.data.name}: ${known.data.message}`, {
        isUnheard: isUnheard(error),
      })
    : new NotSent('later', String(error));
};
