import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  ResourceNotFoundException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../domain-error.ts';
import { describeError } from './describe-error.ts';
import { aText } from '../testing/a-text.ts';

const network = (code: string) => Object.assign(new Error(`connect ${code} 127.0.0.1:8000`), { code });
const named = (name: string) => Object.assign(new Error('It did not answer'), { name });
const cancelled = (...reasons: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'Transaction cancelled',
    CancellationReasons: reasons.map((Code) => ({ Code })),
  });
const answered = (httpStatusCode: number) =>
  Object.assign(new Error('answered'), { $metadata: { httpStatusCode }, $fault: 'server' });

describe('what a client is told', () => {
  it.each<readonly [string, unknown]>([
    ['refuses connections', network('ECONNREFUSED')],
    ['ends connections', network('ECONNRESET')],
    ['is not known by name', network('ENOTFOUND')],
    [
      'is hidden behind another error',
      Object.assign(new Error('fetch failed'), { cause: network('ECONNREFUSED') }),
    ],
    ['does not answer in time', named('TimeoutError')],
    [
      'does not answer in time, as its signal says in its own way',
      Object.assign(named('TimeoutError'), { cause: { name: 'TimeoutError', message: 'aborted' } }),
    ],
    ['has too much to do', new ProvisionedThroughputExceededException({ $metadata: {}, message: 'slowly' })],
    ['has too much to do in a transaction', cancelled('None', 'ThrottlingError')],
    ['is at work on the same item', new TransactionConflictException({ $metadata: {}, message: 'ongoing' })],
    ['is at work on an item of a transaction', cancelled('TransactionConflict')],
    ['fails', answered(500)],
    ['is not available', answered(503)],
  ])('of a service that %s is to try again in a moment', (_what, error) => {
    expect(describeError(error)).toMatchObject({
      kind: 'unavailable',
      code: 'temporarily-unavailable',
      details: { retryAfterSeconds: 5 },
      cause: error,
    });
  });

  it.each<readonly [string, unknown]>([
    ['a condition', new ConditionalCheckFailedException({ $metadata: {}, message: 'no' })],
    ['the condition of a transaction', cancelled('ConditionalCheckFailed')],
    ['a table that is not there', new ResourceNotFoundException({ $metadata: {}, message: 'no table' })],
    ['a fault of ours', new TypeError('x is not a function')],
    ['something that is no error', 'oops'],
  ])('of %s that nobody expected is nothing: it is a fault', (_what, error) => {
    expect(describeError(error)).toBeNull();
  });

  it('of a refusal is the refusal', () => {
    expect(describeError(new DomainError('not-found', aText('There is no such event.')))).toMatchObject({
      code: 'not-found',
    });
  });
});
