import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { UndiciHttpHandler } from '@smithy/undici-http-handler';
import { seconds } from '../clock.ts';
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

/** An answer, read. One that breaks off is asked for again as one that is late: the SDK goes by the error's name. */
const wholeBody = async (body: Pick<Response, 'bytes'>): Promise<Uint8Array> => {
  try {
    return await body.bytes();
  } catch (cause) {
    throw Object.assign(new Error('The answer broke off', { cause }), { name: 'TimeoutError' });
  }
};

/**
 * A connection to DynamoDB. The SDK's log of calls is taken out: nobody reads it, and it copies whatever is written or
 * read, with a tenth of the processor's time when 60,000 seats are.
 */
export const connectToDynamo = ({
  region,
  endpoint,
  patience = usualPatience,
}: ConnectionSettings): DynamoDB => {
  const client = new DynamoDB({
    ...(region && { region }),
    ...(endpoint && { endpoint }),
    maxAttempts,
    sha256: Sha256,
    requestHandler: new UndiciHttpHandler({
      dispatcher: {
        connections,
        connect: { timeout: patience },
        headersTimeout: patience,
        bodyTimeout: patience,
      },
    }),
    streamCollector: wholeBody,
  });
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
