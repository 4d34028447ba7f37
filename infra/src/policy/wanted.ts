import { isObject } from '../templates/evaluate.ts';
import type { Value } from '../templates/read-template.ts';
import type { Resource } from '../templates/resolve-stack.ts';

type Want = {
  readonly type: string;
  /** What its properties have to say, among other things. */
  readonly properties: Readonly<Record<string, Value>>;
  /** What is wrong when they do not. */
  readonly otherwise: string;
};

const blocked = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};

const wants: readonly Want[] = [
  {
    type: 'AWS::DynamoDB::Table',
    properties: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    otherwise: 'has no backup',
  },
  {
    type: 'AWS::DynamoDB::Table',
    properties: { DeletionProtectionEnabled: true },
    otherwise: 'is deleted without asking twice',
  },
  {
    type: 'AWS::S3::Bucket',
    properties: {
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: {} }] },
    },
    otherwise: 'is not encrypted',
  },
  {
    type: 'AWS::S3::Bucket',
    properties: { PublicAccessBlockConfiguration: blocked },
    otherwise: 'may be shown to everybody',
  },
  { type: 'AWS::SQS::Queue', properties: { SqsManagedSseEnabled: true }, otherwise: 'is not encrypted' },
  {
    type: 'AWS::ECR::Repository',
    properties: { EncryptionConfiguration: {} },
    otherwise: 'is not encrypted',
  },
  {
    type: 'AWS::ECR::Repository',
    properties: { ImageTagMutability: 'IMMUTABLE', ImageScanningConfiguration: { ScanOnPush: true } },
    otherwise: 'takes images that nobody looked at, or twice by one name',
  },
  { type: 'AWS::KMS::Key', properties: { EnableKeyRotation: true }, otherwise: 'is never renewed' },
  {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    properties: { LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }] },
    otherwise: 'is deleted without asking twice',
  },
  {
    type: 'AWS::ECS::TaskDefinition',
    properties: { ContainerDefinitions: [{ ReadonlyRootFilesystem: true, User: '1000' }] },
    otherwise: 'may write where it runs, or is root there',
  },
  {
    type: 'AWS::ECS::Service',
    properties: { NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } } },
    otherwise: 'has tasks with public addresses',
  },
  {
    type: 'AWS::CloudFront::Distribution',
    properties: { DistributionConfig: { ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' } } },
    otherwise: 'speaks old TLS',
  },
  {
    type: 'AWS::CloudFront::Distribution',
    properties: {
      DistributionConfig: { Origins: [{ CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }] },
    },
    otherwise: 'asks the load balancer without encryption',
  },
];

/** Whether a value says what is wanted: every attribute of an object, something in the list for each of a list. */
const says = (value: Value | undefined, wanted: Value): boolean => {
  if (Array.isArray(wanted))
    return Array.isArray(value) && wanted.every((one) => value.some((item) => says(item, one)));
  if (isObject(wanted))
    return isObject(value) && Object.entries(wanted).every(([name, one]) => says(value[name], one));
  return value === wanted;
};

/** What has to be said about resources of a kind, and is not. */
export const findUnsaid = ({ path, type, properties }: Resource): string[] =>
  wants
    .filter((want) => want.type === type && !says({ ...properties }, want.properties))
    .map(({ otherwise }) => `${path} ${otherwise}`);
