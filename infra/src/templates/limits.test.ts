import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { weightsBetween } from '../testing/address-rules.ts';
import { deployed, deployments } from '../testing/deployments.ts';
import { readTemplate, templateOf } from './read-template.ts';
import { resolveStack, type Stack } from './resolve-stack.ts';

/** What AWS allows where nobody asked for more. */
const quotas = { rulesPerGroup: 60, inlinePolicies: 10_240 };

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

const role = z.object({ Policies: z.array(z.object({ PolicyDocument: z.json() })).default([]) });

describe('policies', () => {
  const sizes = longest.resources
    .filter(({ type }) => type === 'AWS::IAM::Role')
    .map(({ path, properties }) => {
      const documents = role.parse(properties).Policies.map(({ PolicyDocument }) => PolicyDocument);
      // What only AWS knows is in brackets here, and an ARN there.
      const text = JSON.stringify(documents).replace(/\[[A-Z]\w+\/[^\]]+\]/g, 'a'.repeat(130));
      return [path, text.length] as const;
    });

  it.each(sizes)('of %s are short enough: %i letters', (_path, letters) => {
    expect(letters).toBeLessThan(quotas.inlinePolicies);
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
