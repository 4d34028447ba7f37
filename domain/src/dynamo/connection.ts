import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { seconds } from '../clock.ts';
import { noLongerThan } from '../patience.ts';
import { Sha256 } from './sha256.ts';

export type ConnectionSettings = {
  readonly region?: string | undefined;
  /** Only where it is not AWS itself. */
  readonly endpoint?: string | undefined;
  /** How long, in milliseconds, one of three attempts may take. */
  readonly patience?: number | undefined;
};

/**
 * Requests under way at once, of one process. With the SDK's own 50, what is asked in the first second of an on-sale waits
 * in line although the database has time.
 */
const connections = 256;

/** DynamoDB answers in milliseconds; every write here may be made twice. */
const usualPatience = seconds(3);

/** As AWS's other clients. That of DynamoDB would make four. */
const maxAttempts = 3;

/**
 * A connection to DynamoDB. The SDK's log of calls is taken out: nobody reads it, and it copies whatever is written or
 * read, with a tenth of the processor's time when 60,000 seats are.
 */
export const connectToDynamo = ({
  region,
  endpoint,
  patience = usualPatience,
}: ConnectionSettings): DynamoDB => {
  const agent = { keepAlive: true, maxSockets: connections };
  const client = new DynamoDB({
    ...(region && { region }),
    ...(endpoint && { endpoint }),
    maxAttempts,
    sha256: Sha256,
    requestHandler: { ...noLongerThan(patience), httpAgent: agent, httpsAgent: agent },
  });
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
