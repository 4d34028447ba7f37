import { describe, expect, it } from '@jest/globals';
import { feedback } from './feedback.ts';

const logged = (status: string, providerResponse?: string) => ({
  notification: { messageId: '1077257a-92f3-5ca3-bc97-6a915b310625', timestamp: '2016-06-28 00:40:34.559' },
  delivery: { providerResponse },
  status,
});

describe('what SNS writes of a text message', () => {
  it('is that it arrived', () => {
    expect(feedback.parse(logged('SUCCESS', 'Message has been accepted by phone carrier'))).toEqual({
      channel: 'sms',
      providerId: '1077257a-92f3-5ca3-bc97-6a915b310625',
      outcome: 'delivered',
      permanent: false,
      detail: 'Message has been accepted by phone carrier',
      at: '2016-06-28T00:40:34.559Z',
    });
  });

  // https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html, "Message delivery failure reasons"
  it.each([
    [true, 'Destination is on a blocked list'],
    [true, 'Invalid phone number'],
    [true, 'Phone has blocked SMS'],
    [true, 'Phone is on a blocked list'],
    [true, 'Phone number is opted out'],
    [false, 'Blocked as spam by phone carrier'],
    [false, 'Message body is invalid'],
    [false, 'Phone carrier has blocked this message'],
    [false, 'Phone carrier is currently unreachable/unavailable'],
    [false, 'Phone is currently unreachable/unavailable'],
    [false, 'This delivery would exceed max price'],
    [false, 'Unknown error attempting to reach phone'],
    [false, undefined],
  ])('is for good (%s) by %j', (permanent, reason) => {
    expect(feedback.parse(logged('FAILURE', reason))).toMatchObject({ outcome: 'failed', permanent });
  });

  it.each([
    { ...logged('SUCCESS'), status: 'MAYBE' },
    { ...logged('SUCCESS'), notification: { messageId: 'a', timestamp: '2016-13-28 00:40:34' } },
    { ...logged('SUCCESS'), notification: { messageId: '', timestamp: '2016-06-28 00:40:34' } },
    null,
  ])('is not read from what is none (%#)', (entry) => {
    expect(() => feedback.parse(entry)).toThrow();
  });
});
