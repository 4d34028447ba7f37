import { describe, expect, it } from '@jest/globals';
import { NotSent } from './not-sent.ts';

describe('a message that is not sent', () => {
  it.each([
    ['550 5.1.1 no such user <carla@example.com>', '550 5.1.1 no such user <…>'],
    ['Invalid parameter: +41 79 123 45 67 is no number', 'Invalid parameter: … is no number'],
    ['+41791234567 has opted out', '… has opted out'],
    ['to 41791234567', 'to …'],
    ['404 at https://fcm.googleapis.com/fcm/send/abc:def', '404 at …'],
    [`unknown ${'aB3_'.repeat(12)} there`, 'unknown … there'],
  ])('says %j without to whom it was: logs have none of it', (reason, said) => {
    expect(new NotSent('refused', reason).message).toBe(said);
  });

  it('keeps the codes of servers, which help to find out why', () => {
    const reason = '451 4.7.1 slow down; MailFromDomainNotVerifiedException 429';
    expect(new NotSent('later', reason).message).toBe(reason);
  });

  it('has a reason with an end', () => {
    expect(new NotSent('away', 'no '.repeat(500)).message).toHaveLength(300);
  });
});
