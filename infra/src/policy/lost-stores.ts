import type { Resource } from '../templates/resolve-stack.ts';
import { statementsOf } from '../templates/statements.ts';

/** What keeps something. Each of them says what becomes of it when its stack goes, or another takes its place. */
const stores = [
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::Logs::LogGroup',
  'AWS::ECR::Repository',
  'AWS::KMS::Key',
];

/** Nobody has thought yet about how these are to be encrypted, kept and deleted. */
const unknown =
  /^AWS::(RDS|DocDB|Neptune|EFS|FSx|ElastiCache|MemoryDB|Redshift|OpenSearchService|Kinesis\w*|Timestream|Cassandra|MSK|Cognito)::/;

const isKept = (policy: string | undefined): boolean => policy?.startsWith('Retain') ?? false;

const keepingProblems = ({ path, type, ...resource }: Resource): string[] => {
  if (!stores.includes(type)) return [];
  const { deletionPolicy, updateReplacePolicy, properties } = resource;
  // Logs end by themselves; they have to say when, and that they go.
  if (type === 'AWS::Logs::LogGroup')
    return properties.RetentionInDays && deletionPolicy && updateReplacePolicy
      ? []
      : [`${path} is kept for ever, or goes unsaid`];
  if (type === 'AWS::DynamoDB::Table' && deletionPolicy !== 'Retain') return [`${path} goes with its stack`];
  return isKept(deletionPolicy) && isKept(updateReplacePolicy) ? [] : [`${path} goes with its stack`];
};

const topicProblems = ({ path, type, properties }: Resource): string[] =>
  type === 'AWS::SNS::Topic' && !properties.KmsMasterKeyId ? [`${path} is not encrypted`] : [];

const deadLetterProblems = ({ path, type, properties }: Resource, all: readonly Resource[]): string[] => {
  if (type !== 'AWS::SQS::Queue' || properties.RedrivePolicy) return [];
  const targets = all.map((other) => JSON.stringify(other.properties.RedrivePolicy ?? ''));
  return targets.some((target) => target.includes(`[${path}.Arn]`))
    ? []
    : [`${path} has no dead-letter queue`];
};

/** Buckets refuse whoever comes without encryption, by a policy beside them. */
const connectionProblems = ({ path, type }: Resource, all: readonly Resource[]): string[] => {
  if (type !== 'AWS::S3::Bucket') return [];
  const refuses = all
    .filter((other) => other.type === 'AWS::S3::BucketPolicy' && other.properties.Bucket === `[${path}]`)
    .flatMap(statementsOf)
    .some(
      ({ Effect, Condition }) => Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false',
    );
  return refuses ? [] : [`${path} answers without encryption`];
};

/** Stores that lose what they keep, or show it on the way. */
export const findLostStores = (resource: Resource, all: readonly Resource[]): string[] => [
  ...keepingProblems(resource),
  ...topicProblems(resource),
  ...deadLetterProblems(resource, all),
  ...connectionProblems(resource, all),
  ...(unknown.test(resource.type) ? [`${resource.path} is a store that no rule knows yet`] : []),
];
