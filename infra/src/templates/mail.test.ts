import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { deployed, deployments } from '../testing/deployments.ts';
import { templateOf } from './read-template.ts';
import { resolveStack } from './resolve-stack.ts';
import { statementsOf } from './statements.ts';

const pathsOf = (parameters: Readonly<Record<string, string>>): string[] =>
  resolveStack(templateOf('root.yaml'), parameters).resources.map(({ path }) => path);

describe('mail', () => {
  it('is signed, and says by DMARC that it is', () => {
    expect(deployed('production').resource('Mail/Dmarc').properties).toMatchObject({
      Name: '_dmarc.tickets.example.com',
      Type: 'TXT',
      ResourceRecords: ['"v=DMARC1; p=none"'],
    });
  });

  it('leaves the DMARC record alone that a domain has already, and of a zone that is kept elsewhere', () => {
    const { production } = deployments;
    expect(pathsOf({ ...production, DmarcRecord: 'false' })).not.toContain('Mail/Dmarc');
    expect(pathsOf({ ...production, HostedZoneId: '' })).not.toContain('Mail/Dmarc');
  });

  it('goes to servers without TLS as well, which would otherwise get no tickets', () => {
    expect(deployed('production').resource('Mail/Settings').properties.DeliveryOptions).toEqual({
      TlsPolicy: 'OPTIONAL',
    });
  });
});

describe('what channels report', () => {
  const stack = deployed('production');
  const settings = z.object({
    EventDestination: z.object({
      Enabled: z.literal(true),
      MatchingEventTypes: z.array(z.string()),
      SnsDestination: z.object({ TopicARN: z.string() }),
    }),
  });

  it('is all that SES knows of whether a mail arrived, and nothing of whether it was read', () => {
    const { EventDestination } = settings.parse(stack.resource('Mail/ReportsDestination').properties);
    expect(EventDestination.MatchingEventTypes.toSorted()).toEqual(
      ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'renderingFailure'].toSorted(),
    );
    expect(EventDestination.SnsDestination.TopicARN).toBe('[Mail/Reports]');
  });

  it('comes to the queue of reports from that topic, and from no other', () => {
    expect(stack.resource('Reports/FromMail').properties).toMatchObject({
      TopicArn: '[Mail/Reports]',
      Protocol: 'sqs',
      Endpoint: '[Queues/Feedback/Queue.Arn]',
    });
    const policies = stack.resources.filter(({ type }) => type === 'AWS::SQS::QueuePolicy');
    const open = policies.flatMap((policy) =>
      statementsOf(policy)
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Action, Condition }) => ({ path: policy.path, Action, Condition })),
    );
    expect(open).toEqual([
      {
        path: 'Queues/Feedback/Policy',
        Action: ['sqs:SendMessage'],
        Condition: { ArnEquals: { 'aws:SourceArn': '[Mail/Reports]' } },
      },
    ]);
  });

  it('is not lost on the way: SES may use the key of the topic', () => {
    const key = statementsOf(stack.resource('Messaging/AlarmKey'));
    expect(key.some(({ Principal }) => JSON.stringify(Principal).includes('ses.amazonaws.com'))).toBe(true);
    expect(stack.resource('Mail/Reports').properties.KmsMasterKeyId).toBe('[Messaging/AlarmKey.Arn]');
  });

  it('of text messages is read by one environment of an account alone', () => {
    const logs = (name: 'production' | 'trial') =>
      deployed(name).resources.filter(({ type }) => type === 'AWS::Logs::SubscriptionFilter');
    expect(logs('trial')).toEqual([]);
    expect(logs('production').map(({ properties }) => properties.DestinationArn)).toEqual(
      Array(2).fill('[Reports/ReportSms.Arn]'),
    );
  });
});

describe("the domain's record", () => {
  it('leads to the house when there is one, and not before', () => {
    const { production } = deployments;
    expect(pathsOf(production)).toContain('DomainRecord/Address');
    const firstPass = pathsOf({ ...production, ImageTag: '' });
    expect(firstPass.filter((path) => path.startsWith('DomainRecord'))).toEqual([]);
    expect(firstPass).toContain('Mail/Signature');
  });
});
