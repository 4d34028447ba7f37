import { describe, expect, it } from '@jest/globals';
import { deployed, type DeploymentName } from '../testing/deployments.ts';
import { readTemplate, templateOf } from '../templates/read-template.ts';
import { resolveStack } from '../templates/resolve-stack.ts';
import { exceptions } from './exceptions.ts';
import { violationsOf } from './violations.ts';

const trials: readonly DeploymentName[] = ['firstPass', 'trial'];
const forCustomers: readonly DeploymentName[] = ['production', 'behindCloudFront'];

const linesOf = (all: typeof exceptions): string[] =>
  all.flatMap(({ where, what }) => where.flatMap((path) => what.map((one) => `${path} ${one}`)));

/** By the names of production, wherever it is. */
const violationsIn = (name: DeploymentName): string[] =>
  violationsOf(deployed(name)).map((line) => line.replaceAll('parterre-dev', 'parterre-prod'));

const without = (violations: readonly string[], allowed: typeof exceptions): string[] =>
  violations.filter((line) => !linesOf(allowed).includes(line));

describe('the policy', () => {
  it.each(trials)('holds in a trial: %s', (name) => {
    expect(without(violationsIn(name), exceptions)).toEqual([]);
  });

  it.each(forCustomers)('holds where customers are: %s', (name) => {
    const allowed = exceptions.filter(({ trialsOnly }) => !trialsOnly);
    expect(without(violationsIn(name), allowed)).toEqual([]);
  });

  it('holds in the stacks that come first', () => {
    const certificate = { Domain: 'tickets.example.com', HostedZoneId: 'Z0123456789ABC' };
    expect(violationsOf(resolveStack(templateOf('bootstrap.yaml')))).toEqual([]);
    expect(violationsOf(resolveStack(templateOf('certificate.yaml'), certificate))).toEqual([]);
  });

  it('has no exception that nothing needs any more', () => {
    const all = [...trials, ...forCustomers].flatMap(violationsIn);
    expect(linesOf(exceptions).filter((line) => !all.includes(line))).toEqual([]);
  });
});

/** What is wrong with a single resource, called `It`. */
const wrongWith = (type: string, properties: string, more = ''): string[] => {
  const template = readTemplate(`
AWSTemplateFormatVersion: '2010-09-09'
Resources:
  It:
    Type: AWS::${type}
    Properties: ${properties}
${more}`);
  return violationsOf(resolveStack(template)).filter((line) => line.startsWith('It '));
};

const kept = '    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain';
const statement = (body: string) =>
  `{ Policies: [{ PolicyName: p, PolicyDocument: { Version: '2012-10-17', Statement: [{ ${body} }] } }] }`;

const table = ({ isProtected = true } = {}) =>
  `{ DeletionProtectionEnabled: ${isProtected}, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }`;

describe('a door that stands open is found', () => {
  const rule = (ports: string) => `{ IpProtocol: tcp, ${ports}, CidrIp: 0.0.0.0/0 }`;

  it.each([
    ['EC2::SecurityGroupIngress', rule('FromPort: 22, ToPort: 22'), 'lets everybody in on port 22'],
    [
      'EC2::SecurityGroupIngress',
      rule('FromPort: 0, ToPort: 65535'),
      'lets everybody in on ports 0 to 65535',
    ],
    [
      'EC2::SecurityGroupIngress',
      "{ IpProtocol: '-1', CidrIpv6: '::/0' }",
      'lets everybody in on every port',
    ],
    [
      'EC2::SecurityGroup',
      `{ SecurityGroupIngress: [${rule('FromPort: 80, ToPort: 80')}], SecurityGroupEgress: [] }`,
      'lets everybody in on port 80',
    ],
    ['EC2::SecurityGroup', '{}', 'lets out to everybody on every port'],
    [
      'EC2::SecurityGroup',
      `{ SecurityGroupEgress: [${rule('FromPort: 25, ToPort: 25')}] }`,
      'lets out to everybody on port 25',
    ],
    ['EC2::Subnet', '{ MapPublicIpOnLaunch: true }', 'gives out public addresses'],
    [
      'ECS::Service',
      '{ NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: ENABLED } } }',
      'has tasks with public addresses',
    ],
    [
      'ElasticLoadBalancingV2::Listener',
      '{ Protocol: HTTP, DefaultActions: [{ Type: forward }] }',
      'answers without encryption',
    ],
    [
      'ElasticLoadBalancingV2::Listener',
      '{ Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-2016-08, DefaultActions: [{ Type: forward }] }',
      'speaks old TLS',
    ],
    ['Lambda::Permission', "{ Principal: '*', SourceArn: x }", 'lets anybody call a function'],
    ['Lambda::Permission', '{ Principal: sns.amazonaws.com }', 'lets anybody call a function'],
    ['Lambda::Url', '{ AuthType: NONE }', 'is a function that everybody reaches'],
    [
      'CloudFront::Distribution',
      '{ DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: allow-all } } }',
      'answers without encryption',
    ],
  ])('%s %s', (type, properties, problem) => {
    expect(wrongWith(type, properties)).toContain(`It ${problem}`);
  });

  it('and one that is shut is not', () => {
    const own = '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/16 }';
    expect(wrongWith('EC2::SecurityGroupIngress', own)).toEqual([]);
    const redirect = '{ Protocol: HTTP, DefaultActions: [{ Type: redirect }] }';
    expect(wrongWith('ElasticLoadBalancingV2::Listener', redirect)).toEqual([]);
  });
});

describe('a permission that is too wide is found', () => {
  const queue = 'arn:aws:sqs:eu-central-1:123456789012:emails';

  it.each([
    [`Effect: Allow, Action: 'sqs:*', Resource: '${queue}'`, 'allows sqs:*'],
    [`Effect: Allow, Action: '*', Resource: '*'`, 'allows *'],
    [`Effect: Allow, Action: sqs:SendMessage, Resource: '*'`, 'allows sqs:SendMessage on everything'],
    [
      `Effect: Allow, Action: dynamodb:GetItem, Resource: 'arn:aws:dynamodb:eu-central-1:123456789012:table/*'`,
      'allows dynamodb:GetItem on arn:aws:dynamodb:eu-central-1:123456789012:table/*',
    ],
    [
      `Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::*/*'`,
      'allows s3:GetObject on arn:aws:s3:::*/*',
    ],
    [
      `Effect: Allow, Action: iam:PassRole, Resource: 'arn:aws:iam::123456789012:role/one'`,
      'passes roles to whatever',
    ],
    [
      `Effect: Allow, Principal: '*', Action: sqs:SendMessage, Resource: '${queue}'`,
      'lets everybody do sqs:SendMessage',
    ],
    [
      `Effect: Allow, Principal: { AWS: '*' }, Action: sqs:SendMessage, Resource: '${queue}'`,
      'lets everybody do sqs:SendMessage',
    ],
  ])('%s', (body, problem) => {
    expect(wrongWith('IAM::Role', statement(body))).toContain(`It ${problem}`);
  });

  it('by whichever name it comes', () => {
    expect(
      wrongWith('IAM::Role', '{ ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess] }'),
    ).toEqual(["It has a policy of AWS's own"]);
    expect(wrongWith('IAM::User', '{}')).toHaveLength(1);
    expect(() =>
      wrongWith('IAM::Role', statement(`Effect: Allow, NotAction: 'iam:*', Resource: '${queue}'`)),
    ).toThrow('NotAction');
  });

  it.each([
    `Effect: Allow, Action: sqs:SendMessage, Resource: '${queue}'`,
    `Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::media/*'`,
    `Effect: Allow, Action: ecs:CreateTaskSet, Resource: 'arn:aws:ecs:eu-central-1:123456789012:task-set/one/customer/*'`,
    `Effect: Deny, Principal: '*', Action: 'sqs:*', Resource: '*'`,
  ])('and one that is not, is not: %s', (body) => {
    expect(wrongWith('IAM::Role', statement(body))).toEqual([]);
  });
});

describe('a store that is not encrypted, or would be lost, is found', () => {
  const cases: readonly (readonly [type: string, properties: string, more: string, problems: string[]])[] = [
    ['DynamoDB::Table', '{ DeletionProtectionEnabled: true }', kept, ['has no backup']],
    ['DynamoDB::Table', table({ isProtected: false }), kept, ['is deleted without asking twice']],
    ['DynamoDB::Table', table(), '', ['goes with its stack']],
    ['DynamoDB::Table', table(), kept.replace('Retain', 'RetainExceptOnCreate'), ['goes with its stack']],
    ['DynamoDB::Table', table(), '    DeletionPolicy: Retain', ['goes with its stack']],
    [
      'S3::Bucket',
      '{}',
      kept,
      ['is not encrypted', 'may be shown to everybody', 'answers without encryption'],
    ],
    ['SQS::Queue', '{ RedrivePolicy: {} }', '', ['is not encrypted']],
    ['SQS::Queue', '{ SqsManagedSseEnabled: true }', '', ['has no dead-letter queue']],
    ['SNS::Topic', '{}', '', ['is not encrypted']],
    ['SecretsManager::Secret', '{}', '', ['goes with its stack']],
    ['Logs::LogGroup', '{}', kept, ['is kept for ever, or goes unsaid']],
    [
      'ECR::Repository',
      '{}',
      kept,
      ['is not encrypted', 'takes images that nobody looked at, or twice by one name'],
    ],
    ['KMS::Key', "{ KeyPolicy: { Version: '2012-10-17', Statement: [] } }", kept, ['is never renewed']],
    ['RDS::DBInstance', '{}', kept, ['is a store that no rule knows yet']],
    [
      'ElasticLoadBalancingV2::LoadBalancer',
      "{ LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: 'false' }] }",
      '',
      ['is deleted without asking twice'],
    ],
    [
      'ECS::TaskDefinition',
      '{ ContainerDefinitions: [{ Name: customer }] }',
      '',
      ['may write where it runs, or is root there'],
    ],
  ];

  it.each(cases.map(([type, properties, more, problems]) => ({ type, properties, more, problems })))(
    '$type $problems',
    ({ type, properties, more, problems }) => {
      expect(wrongWith(type, properties, more)).toEqual(problems.map((problem) => `It ${problem}`));
    },
  );

  it('and one that is as it should be is not', () => {
    expect(wrongWith('DynamoDB::Table', table(), kept)).toEqual([]);
    const dead =
      '  Main: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt It.Arn } } }';
    expect(wrongWith('SQS::Queue', '{ SqsManagedSseEnabled: true }', dead)).toEqual([]);
  });
});
