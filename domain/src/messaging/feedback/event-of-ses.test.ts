import { describe, expect, it } from '@jest/globals';
import { feedback } from './feedback.ts';

/** As documented: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html */
const mail = {
  timestamp: '2017-08-05T00:40:02.012Z',
  source: 'Parterre <tickets@example.com>',
  sendingAccountId: '123456789012',
  messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
  destination: ['carla@example.com'],
  headersTruncated: false,
  headers: [{ name: 'To', value: 'carla@example.com' }],
  tags: { 'ses:configuration-set': ['parterre-prod-mail'] },
};
const bounced = {
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: [
    {
      emailAddress: 'carla@example.com',
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 <carla@example.com>: user unknown',
    },
  ],
  timestamp: '2017-08-05T00:41:02.669Z',
  feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
  reportingMTA: 'dsn; mta.example.com',
};

/** As the topic brings it. */
const brought = (event: unknown) =>
  feedback.parse({
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: 'arn:aws:sns:eu-central-1:123456789012:parterre-prod-mail-reports',
    Message: typeof event === 'string' ? event : JSON.stringify(event),
    Timestamp: '2017-08-05T00:41:03.000Z',
  });

describe('what SES reports', () => {
  it('of a mail that came back says why, without the address, and that there is no such mailbox', () => {
    expect(brought({ eventType: 'Bounce', mail, bounce: bounced })).toEqual({
      channel: 'email',
      providerId: mail.messageId,
      outcome: 'bounced',
      permanent: true,
      detail: 'Permanent: General: smtp; 550 5.1.1 <…>: user unknown',
      at: '2017-08-05T00:41:02.669Z',
    });
  });

  it.each(['Transient', 'Undetermined', 'SomethingNew'])(
    'of a bounce that is %s ends no address',
    (bounceType) => {
      const bounce = { ...bounced, bounceType, bounceSubType: 'MailboxFull' };
      expect(brought({ eventType: 'Bounce', mail, bounce })).toMatchObject({ permanent: false });
    },
  );

  it('is a complaint, but not when somebody took the mail out of the spam', () => {
    const complaint = {
      complainedRecipients: [{ emailAddress: 'carla@example.com' }],
      timestamp: '2017-08-05T00:41:02.669Z',
      userAgent: 'Amazon SES Mailbox Simulator',
      complaintFeedbackType: 'abuse',
      complaintSubType: null,
    };
    expect(brought({ eventType: 'Complaint', mail, complaint })).toMatchObject({
      outcome: 'complained',
      detail: 'abuse',
    });
    const saved = { ...complaint, complaintFeedbackType: 'not-spam' };
    expect(brought({ eventType: 'Complaint', mail, complaint: saved })).toBeNull();
  });

  it.each([
    [
      'delivered',
      'Delivery',
      { delivery: { timestamp: '2016-10-19T23:21:04.133Z', smtpResponse: '250 2.6.0 Message received' } },
      '2016-10-19T23:21:04.133Z',
    ],
    ['failed', 'Reject', { reject: { reason: 'Bad content' } }, mail.timestamp],
    ['failed', 'Rendering Failure', { failure: { errorMessage: 'Attribute missing' } }, mail.timestamp],
    [
      'delayed',
      'DeliveryDelay',
      {
        deliveryDelay: {
          delayType: 'TransientCommunicationFailure',
          delayedRecipients: [{ emailAddress: 'carla@example.com', diagnosticCode: 'smtp; 421 4.4.2' }],
          timestamp: '2020-06-16T00:25:40.095Z',
        },
      },
      '2020-06-16T00:25:40.095Z',
    ],
  ] as const)('is %s by %s', (outcome, eventType, event, at) => {
    expect(brought({ eventType, mail, ...event })).toMatchObject({ outcome, permanent: false, at });
  });

  it('is nothing where a mail only went out, or where SES says that it will report', () => {
    expect(brought({ eventType: 'Send', mail, send: {} })).toBeNull();
    expect(brought('Successfully validated SNS topic for Amazon SES event publishing.')).toBeNull();
  });

  it('is kept short, in one line', () => {
    const long = [{ ...bounced.bouncedRecipients[0], diagnosticCode: `no\n${'x y '.repeat(10_000)}` }];
    const report = brought({ eventType: 'Bounce', mail, bounce: { ...bounced, bouncedRecipients: long } });
    expect(report?.detail).toMatch(/^Permanent: General: no x y .{200,}$/);
    expect(report?.detail.length).toBeLessThanOrEqual(300);
  });

  it.each([
    ['an event that is none', {}],
    ['a mail without a name', { eventType: 'Bounce', mail: {}, bounce: bounced }],
    ['a time that is none', { eventType: 'Bounce', mail, bounce: { ...bounced, timestamp: 'yesterday' } }],
    ['a kind that nobody knows yet', { eventType: 'Read', mail }],
  ])('is not read from %s', (_what, event) => {
    expect(() => brought(event)).toThrow();
  });
});
