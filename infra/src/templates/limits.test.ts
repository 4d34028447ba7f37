import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { weightsBetween } from '../testing/address-rules.ts';
import { deployed, deployments } from '../testing/deployments.ts';
import { readTemplate, templateOf } from './read-template.ts';
import { resolveStack, type Stack } from './resolve-stack.ts';

/**
 * What AWS allows where nobody asked for more:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const quotas = { rulesPerGroup: 60, inlinePolicies: 10_240, managedPolicy: 6_144, policiesPerRole: 10 };

const whole = (parameters: Readonly<Record<string, string>>): Stack =>
  resolveStack(templateOf('root.yaml'), parameters);

const { production, behindCloudFront, trial } = deployments;
const withOperator = { OperatorCidr: '192.0.2.7/32' };
const edge = {
  EdgeCertificateArn: behindCloudFront.EdgeCertificateArn,
  CloudFrontPrefixListId: behindCloudFront.CloudFrontPrefixListId,
};
const trialWithDomain = {
  ...trial,
  Domain: 'tickets.example.com',
  CertificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef',
};

const heaviest = (before: Stack, after: Stack): number => Math.max(...weightsBetween(before, after).values());

describe('rules of a security group', () => {
  it.each([
    ['production', production, {}],
    ['production with an operator', production, withOperator],
    ['a trial', trialWithDomain, withOperator],
  ])('are few enough while CloudFront is put in front of %s, and taken away', (_what, parameters, more) => {
    const open = whole({ ...parameters, ...more });
    const closed = whole({ ...parameters, ...more, ...edge });
    expect(heaviest(open, closed)).toBeLessThanOrEqual(quotas.rulesPerGroup);
    expect(heaviest(closed, open)).toBeLessThanOrEqual(quotas.rulesPerGroup);
  });

  it('are counted by their weight, old ones beside new ones', () => {
    const group = (rules: string) =>
      resolveStack(
        readTemplate(`
AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Group: { Type: AWS::EC2::SecurityGroup, Properties: { SecurityGroupIngress: [${rules}] } }`),
      );
    const everybody = '{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }';
    const byList = '{ IpProtocol: tcp, FromPort: 443, ToPort: 443, SourcePrefixListId: pl-1 }';
    expect(heaviest(group(everybody), group(everybody))).toBe(1);
    expect(heaviest(group(everybody), group(byList))).toBe(56);
  });
});

/** The longest names that an environment and a region may have. */
const longest = whole({
  ...behindCloudFront,
  Environment: 'abcdefghij',
  ArtifactsBucket: 'parterre-abcdefghij-artifacts-123456789012-ap-southeast-1',
});

const role = z.object({
  Policies: z.array(z.object({ PolicyDocument: z.json() })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});
const statements = z.object({ Statement: z.array(z.json()) });

/** As AWS counts: without white space. What only AWS knows is in brackets here, and an ARN there. */
const lettersOf = (documents: unknown): number =>
  JSON.stringify(documents)
    .replace(/\[[A-Z]\w+\/[^\]]+\]/g, 'a'.repeat(130))
    .replaceAll(/\s/g, '').length;

const rolesOf = (stack: Stack) =>
  stack.resources
    .filter(({ type }) => type === 'AWS::IAM::Role')
    .map(({ path, properties }) => ({ path, ...role.parse(properties) }));

const policiesOf = (stack: Stack) =>
  stack.resources
    .filter(({ type }) => type === 'AWS::IAM::ManagedPolicy')
    .map(({ path, properties }) => ({
      path,
      statements: statements.parse(properties.PolicyDocument).Statement,
    }));

/** What a policy would say if there were so many times as many tables, with names as long as the longest of today. */
const forTables = (said: readonly unknown[], times: number): unknown[] =>
  said.flatMap((one) =>
    JSON.stringify(one).includes(':dynamodb:') ? Array.from({ length: times }, () => one) : [one],
  );

describe('what is written into a role itself', () => {
  it.each(rolesOf(longest).map(({ path, Policies }) => [path, lettersOf(Policies)] as const))(
    'is short enough: %s, %i letters',
    (_path, letters) => {
      expect(letters).toBeLessThan(quotas.inlinePolicies);
    },
  );
});

describe('policies of a wing', () => {
  const tables = Object.keys(templateOf('data.yaml').Resources).length;
  const times = Math.ceil(60 / tables);

  it.each(policiesOf(longest).map(({ path, statements: said }) => [path, said] as const))(
    '%s: are short enough, also for sixty tables',
    (_path, said) => {
      expect(lettersOf({ Version: '2012-10-17', Statement: said })).toBeLessThan(quotas.managedPolicy);
      const grown = { Version: '2012-10-17', Statement: forTables(said, times) };
      expect(lettersOf(grown)).toBeLessThan(quotas.managedPolicy);
    },
  );

  it.each(rolesOf(longest).map(({ path, ManagedPolicyArns }) => [path, ManagedPolicyArns.length] as const))(
    'are few enough for a role: %s has %i',
    (_path, count) => {
      expect(count).toBeLessThanOrEqual(quotas.policiesPerRole);
    },
  );

  it('are those of three processes, and would not fit into a role itself', () => {
    const all = policiesOf(longest);
    expect(all.length).toBeGreaterThan(15);
    const customer = all.filter(({ path }) => path.endsWith('/Customer')).flatMap((one) => one.statements);
    expect(lettersOf(forTables(customer, times))).toBeGreaterThan(quotas.inlinePolicies);
  });
});

/** How long a name may be, by the kind of thing and the property that says it. */
const longestNames: readonly (readonly [type: string, property: string, letters: number])[] = [
  ['AWS::S3::Bucket', 'BucketName', 63],
  ['AWS::ElasticLoadBalancingV2::TargetGroup', 'Name', 32],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'Name', 32],
  ['AWS::Lambda::Function', 'FunctionName', 64],
  ['AWS::IAM::Role', 'RoleName', 64],
  ['AWS::CodeConnections::Connection', 'ConnectionName', 32],
  ['AWS::CodeBuild::Project', 'Name', 150],
  ['AWS::CodeDeploy::Application', 'ApplicationName', 100],
  ['AWS::CodePipeline::Pipeline', 'Name', 100],
  ['AWS::SQS::Queue', 'QueueName', 80],
  ['AWS::SNS::Topic', 'TopicName', 256],
  ['AWS::SES::ConfigurationSet', 'Name', 64],
  ['AWS::Events::Rule', 'Name', 64],
  ['AWS::WAFv2::WebACL', 'Name', 128],
  ['AWS::WAFv2::RuleGroup', 'Name', 128],
  ['AWS::WAFv2::IPSet', 'Name', 128],
  ['AWS::CloudWatch::Alarm', 'AlarmName', 255],
  ['AWS::CloudWatch::Dashboard', 'DashboardName', 255],
  ['AWS::Logs::LogGroup', 'LogGroupName', 512],
  ['AWS::DynamoDB::Table', 'TableName', 255],
  ['AWS::ECR::Repository', 'RepositoryName', 256],
  ['AWS::ECS::Cluster', 'ClusterName', 255],
  ['AWS::ECS::TaskDefinition', 'Family', 255],
  ['AWS::SecretsManager::Secret', 'Name', 512],
  ['AWS::SSM::Parameter', 'Name', 1011],
  ['AWS::CloudFront::Function', 'Name', 64],
];

const isLookedAt = (type: string, property: string): boolean =>
  longestNames.some(([kind, own]) => kind === type && own === property);

describe('names', () => {
  const spare = 'ap-southeast-1'.length - 'eu-central-1'.length;
  const all = [longest, deployed('production')].flatMap(({ resources }) => resources);

  it.each(longestNames)('of %s are short enough (%s: %i letters)', (type, property, letters) => {
    const names = all
      .filter((resource) => resource.type === type)
      .flatMap(({ properties }) => properties[property] ?? [])
      .map((name) => z.string().parse(name));
    const room = type === 'AWS::S3::Bucket' ? spare : 0;
    for (const name of names) expect(name.length + room).toBeLessThanOrEqual(letters);
  });

  it('are looked at where a kind of thing has one at all', () => {
    const kinds = new Set(deployed('production').resources.map(({ type }) => type));
    expect(
      longestNames.filter(
        ([type]) => !kinds.has(type) && !longest.resources.some((one) => one.type === type),
      ),
    ).toEqual([]);
  });

  it('are looked at wherever the name of the environment makes them longer', () => {
    const forgotten = longest.resources.flatMap(({ type, properties }) =>
      Object.entries(properties)
        .filter(
          ([property, value]) =>
            /(^|[a-z])(Name|Family)$/.test(property) && JSON.stringify(value).includes('abcdefghij'),
        )
        .filter(([property]) => !isLookedAt(type, property))
        .map(([property]) => `${type} ${property}`),
    );
    expect([...new Set(forgotten)]).toEqual([]);
  });
});

describe('how long a first start of the services may take', () => {
  const timeout = (more: Readonly<Record<string, string>>) =>
    whole({ ...production, ...more }).resource('Services').properties.TimeoutInMinutes;

  it('is said once, and added to no services that began without', () => {
    expect(timeout({ ServicesTimeout: '30' })).toBe('30');
    expect(timeout({})).toBeUndefined();
  });
});
