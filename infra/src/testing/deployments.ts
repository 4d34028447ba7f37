import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Value, templateOf } from '../templates/read-template.ts';
import { resolveStack, type Stack } from '../templates/resolve-stack.ts';

type Parameters = Readonly<Record<string, string>>;

const fileOf = (environment: string): Parameters => {
  const file = new URL(`../../parameters/${environment}.json`, import.meta.url);
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
};

/** Where the templates are, when they are somewhere. */
export const artifactsBucket = 'parterre-artifacts';

const asked: Parameters = {
  AdminCidrs: '203.0.113.0/24,198.51.100.7/32',
  MailAddress: 'tickets@example.com',
  ArtifactsBucket: artifactsBucket,
  ArtifactsPrefix: 'templates/0123456789abcdef',
};

const dev = { ...fileOf('dev'), ...asked, Environment: 'dev' };
const prod = { ...fileOf('prod'), ...asked, Environment: 'prod' };

const certificate = (region: string) =>
  `arn:aws:acm:${region}:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef`;

const domain: Parameters = {
  Domain: 'tickets.example.com',
  HostedZoneId: 'Z0123456789ABC',
  CertificateArn: certificate('eu-central-1'),
};

/** What a deployment is told, from the smallest to the largest. Together they have every resource of every template. */
export const deployments = {
  firstPass: dev,
  trial: { ...dev, ImageTag: '0123456789ab', AlarmsStopReleases: 'false' },
  production: {
    ...prod,
    ...domain,
    ImageTag: '0123456789ab',
    OperatorCidr: '192.0.2.7/32',
    AlarmEmail: 'somebody@example.com',
    SmsBy: 'sns',
    SmsPartPrice: 'CHF 8',
    SourceRepository: 'parterre/parterre',
    ReadsSmsLog: 'true',
  },
  behindCloudFront: {
    ...prod,
    ...domain,
    ImageTag: '0123456789ab',
    WorkerImageTag: 'ba9876543210',
    EdgeCertificateArn: certificate('us-east-1'),
    CloudFrontPrefixListId: 'pl-0123abcd',
    LiveCustomer: 'two',
    LiveEmployee: 'two',
    SourceProvider: 'CodeCommit',
    SourceRepository: 'parterre',
    ReadsSmsLog: 'true',
  },
} as const satisfies Record<string, Readonly<Record<string, Value>>>;

export type DeploymentName = keyof typeof deployments;

const resolved = new Map<DeploymentName, Stack>();

/** The whole system as one of the deployments would make it. */
export const deployed = (name: DeploymentName): Stack => {
  const stack = resolved.get(name) ?? resolveStack(templateOf('root.yaml'), deployments[name]);
  resolved.set(name, stack);
  return stack;
};
