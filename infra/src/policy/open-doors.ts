import { z } from 'zod';
import type { Resource } from '../templates/resolve-stack.ts';

const rule = z.object({
  IpProtocol: z.union([z.string(), z.number()]).transform(String),
  FromPort: z.number().optional(),
  ToPort: z.number().optional(),
  CidrIp: z.string().optional(),
  CidrIpv6: z.string().optional(),
});

type Rule = z.output<typeof rule>;

const group = z.object({
  SecurityGroupIngress: z.array(rule).default([]),
  SecurityGroupEgress: z.array(rule).optional(),
});

const isEverybody = ({ CidrIp, CidrIpv6 }: Rule): boolean => CidrIp === '0.0.0.0/0' || CidrIpv6 === '::/0';

const portsOf = ({ IpProtocol, FromPort, ToPort }: Rule): string => {
  if (IpProtocol === '-1' || FromPort === undefined) return 'every port';
  return FromPort === ToPort ? `port ${FromPort}` : `ports ${FromPort} to ${ToPort ?? 'the last'}`;
};

const inward = (path: string, rules: readonly Rule[]): string[] =>
  rules.filter(isEverybody).map((one) => `${path} lets everybody in on ${portsOf(one)}`);

const outward = (path: string, rules: readonly Rule[]): string[] =>
  rules
    .filter(isEverybody)
    .map(portsOf)
    .filter((ports) => ports !== 'port 443')
    .map((ports) => `${path} lets out to everybody on ${ports}`);

const groupProblems = ({ path, properties }: Resource): string[] => {
  const { SecurityGroupIngress, SecurityGroupEgress } = group.parse(properties);
  // A group that says nothing about it lets everything out.
  const out = SecurityGroupEgress ?? [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }];
  return [...inward(path, SecurityGroupIngress), ...outward(path, out)];
};

const listener = z.object({
  Protocol: z.string(),
  SslPolicy: z.string().optional(),
  DefaultActions: z.array(z.object({ Type: z.string() })),
});

const listenerProblems = ({ path, properties }: Resource): string[] => {
  const { Protocol, SslPolicy = '', DefaultActions } = listener.parse(properties);
  if (Protocol === 'HTTPS') return SslPolicy.includes('TLS13') ? [] : [`${path} speaks old TLS`];
  return DefaultActions.every(({ Type }) => Type === 'redirect')
    ? []
    : [`${path} answers without encryption`];
};

const permissionProblems = ({
  path,
  properties: { Principal, SourceArn, SourceAccount },
}: Resource): string[] =>
  Principal !== '*' && (SourceArn ?? SourceAccount) ? [] : [`${path} lets anybody call a function`];

const distribution = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: z.object({ ViewerProtocolPolicy: z.string() }),
    CacheBehaviors: z.array(z.object({ ViewerProtocolPolicy: z.string() })).default([]),
  }),
});

const distributionProblems = ({ path, properties }: Resource): string[] => {
  const { DefaultCacheBehavior, CacheBehaviors } = distribution.parse(properties).DistributionConfig;
  const open = [DefaultCacheBehavior, ...CacheBehaviors].some(
    ({ ViewerProtocolPolicy }) => ViewerProtocolPolicy === 'allow-all',
  );
  return open ? [`${path} answers without encryption`] : [];
};

const checks: Readonly<Record<string, (resource: Resource) => string[]>> = {
  'AWS::EC2::SecurityGroup': groupProblems,
  'AWS::EC2::SecurityGroupIngress': ({ path, properties }) => inward(path, [rule.parse(properties)]),
  'AWS::EC2::SecurityGroupEgress': ({ path, properties }) => outward(path, [rule.parse(properties)]),
  'AWS::EC2::Subnet': ({ path, properties }) =>
    properties.MapPublicIpOnLaunch === true ? [`${path} gives out public addresses`] : [],
  'AWS::ElasticLoadBalancingV2::Listener': listenerProblems,
  'AWS::Lambda::Permission': permissionProblems,
  'AWS::Lambda::Url': ({ path }) => [`${path} is a function that everybody reaches`],
  'AWS::CloudFront::Distribution': distributionProblems,
};

/** Ways in and out that stand open, and connections that are not encrypted. */
export const findOpenDoors = (resource: Resource): string[] => checks[resource.type]?.(resource) ?? [];
