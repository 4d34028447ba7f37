import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { UndiciHttpHandler } from '@smithy/undici-http-handler';
import { minutes, seconds } from '../clock.ts';
import { tryAgainWhenMet } from './again-when-met.ts';
import { refuseLargeWrites } from './bounded-writes.ts';
import { type ClockCheck, clockCheck, onlyReads, writesByWrongClock } from './clock-check.ts';
import { Sha256 } from './sha256.ts';

export type ConnectionSettings = {
  readonly region?: string | undefined;
  /** Only where it is not AWS itself. */
  readonly endpoint?: string | undefined;
  /** How long, in milliseconds, one of three attempts may take. */
  readonly patience?: number | undefined;
  readonly clocks?: ClockCheck | undefined;
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

/** Kept while nothing is asked, rather than four seconds as usual: making a connection anew takes longer than most answers. */
const keptIdle = minutes(1);

/** The SDK asks again after an error of this name. */
const noAnswer = (cause: unknown): Error =>
  Object.assign(new Error('The database gave no answer, or half of one', { cause }), {
    name: 'TimeoutError',
  });

/**
 * Gives up an attempt in time wherever it is: in line for a connection, without an answer, or in the middle of one.
 * Writes nothing by a wrong clock: whether a hold has lapsed is told by the time that comes with the write.
 */
class PatientHandler extends UndiciHttpHandler {
  private readonly patience: number;
  private readonly clocks: ClockCheck;

  constructor(patience: number, clocks: ClockCheck) {
    // Its own limits are coarser, and do not count the time in line.
    super({
      dispatcher: {
        connections,
        connect: { timeout: patience },
        keepAliveTimeout: keptIdle,
        headersTimeout: 0,
        bodyTimeout: 0,
      },
    });
    this.patience = patience;
    this.clocks = clocks;
  }

  override async handle(...[request, options]: Parameters<UndiciHttpHandler['handle']>) {
    if (this.clocks.off() !== 0 && !onlyReads(request.headers)) throw writesByWrongClock(this.clocks.off());
    const abortSignal = AbortSignal.timeout(this.patience);
    const sentAt = this.clocks.now();
    try {
      const answered = await super.handle(request, { ...options, abortSignal });
      this.clocks.note(sentAt, answered.response.headers['date']);
      return answered;
    } catch (error) {
      throw abortSignal.aborted ? noAnswer(error) : error;
    }
  }
}

const wholeBody = async (body: Pick<Response, 'bytes'>): Promise<Uint8Array> => {
  try {
    return await body.bytes();
  } catch (error) {
    throw noAnswer(error);
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
  clocks = clockCheck(),
}: ConnectionSettings): DynamoDB => {
  const client = new DynamoDB({
    ...(region && { region }),
    ...(endpoint && { endpoint }),
    maxAttempts,
    sha256: Sha256,
    requestHandler: new PatientHandler(patience, clocks),
    streamCollector: wholeBody,
  });
  client.middlewareStack.remove('loggerMiddleware');
  tryAgainWhenMet(client);
  refuseLargeWrites(client);
  return client;
};
