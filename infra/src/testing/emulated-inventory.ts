import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeSubnetsCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ECSClient, ListServicesCommand, ListTaskDefinitionFamiliesCommand } from '@aws-sdk/client-ecs';
import {
  type Action,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
  type Listener,
  type Rule,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';

const region = 'eu-central-1';

type Question = { readonly path?: string; readonly target?: string; readonly form?: string };

/** Services that nothing else of ours asks, and so there is no client of theirs. */
const askBare = async (service: string, { path = '/', target, form }: Question): Promise<string> => {
  const credential = `Credential=x/20260101/${region}/${service}/aws4_request`;
  const answer = await fetch(`${process.env.AWS_ENDPOINT_URL ?? ''}${path}`, {
    method: target || form ? 'POST' : 'GET',
    headers: {
      authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=0`,
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/x-amz-json-1.1',
      ...(target && { 'x-amz-target': target }),
    },
    ...(target && { body: '{}' }),
    ...(form && { body: form }),
  });
  return answer.text();
};

const roles = async (): Promise<string[]> => {
  const answer = await askBare('iam', { form: 'Action=ListRoles&Version=2010-05-08' });
  return [...answer.matchAll(/<RoleName>([^<]+)</g)].map(([, name = '']) => name);
};

const logGroups = async (): Promise<string[]> => {
  const answer: unknown = JSON.parse(await askBare('logs', { target: 'Logs_20140328.DescribeLogGroups' }));
  const shape = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })) });
  return shape.parse(answer).logGroups.map(({ logGroupName }) => logGroupName);
};

const functions = async (): Promise<string[]> => {
  const answer: unknown = JSON.parse(await askBare('lambda', { path: '/2015-03-31/functions/' }));
  const shape = z.object({ Functions: z.array(z.object({ FunctionName: z.string() })) });
  return shape.parse(answer).Functions.map(({ FunctionName }) => FunctionName);
};

const defined = (names: readonly (string | undefined)[]): string[] =>
  names.filter((name) => name !== undefined).toSorted();

const lastPart = (name: string): string => name.split('/').at(-1) ?? '';

/** `forward to customer-tg-one`, by the actions of a listener or a rule. */
const actionOf = ([action]: readonly Action[] = []): string => {
  const group = action?.TargetGroupArn?.split('/').at(-2);
  return group ? `${action?.Type} to ${group}` : (action?.Type ?? 'nothing');
};

const ruleOf = ({ Priority, Conditions = [], Actions }: Rule): string => {
  const paths = Conditions.flatMap(({ PathPatternConfig }) => PathPatternConfig?.Values ?? []);
  const sources = Conditions.flatMap(({ SourceIpConfig }) => SourceIpConfig?.Values ?? []);
  const from = sources.length > 0 ? ` from ${sources.join(' ')}` : '';
  return `${Priority}: ${paths.join(' ')}${from} ${actionOf(Actions)}`;
};

/** `HTTP 80 forward to customer-tg-one`, and after it its rules. */
const describeListener = async (
  client: ElasticLoadBalancingV2Client,
  { ListenerArn, Protocol, Port, DefaultActions }: Listener,
): Promise<string[]> => {
  const { Rules = [] } = await client.send(new DescribeRulesCommand({ ListenerArn }));
  const own = Rules.filter(({ IsDefault }) => !IsDefault).map(ruleOf);
  const name = `${Protocol} ${Port}`;
  return [`${name} ${actionOf(DefaultActions)}`, ...own.toSorted().map((rule) => `${name} ${rule}`)];
};

const balancing = async (client: ElasticLoadBalancingV2Client) => {
  const { LoadBalancers = [] } = await client.send(new DescribeLoadBalancersCommand({}));
  const found = await Promise.all(
    LoadBalancers.map(({ LoadBalancerArn }) =>
      client.send(new DescribeListenersCommand({ LoadBalancerArn })),
    ),
  );
  const listeners = found.flatMap(({ Listeners = [] }) => Listeners);
  const described = await Promise.all(listeners.map((one) => describeListener(client, one)));
  return {
    loadBalancers: defined(LoadBalancers.map(({ LoadBalancerName }) => LoadBalancerName)),
    listeners: described.toSorted().flat(),
  };
};

const networking = async (client: EC2Client) => {
  const { Vpcs = [] } = await client.send(new DescribeVpcsCommand({}));
  const own = Vpcs.filter(({ IsDefault }) => !IsDefault);
  const ids = defined(own.map(({ VpcId }) => VpcId));
  const { Subnets = [] } = await client.send(new DescribeSubnetsCommand({}));
  const subnets = Subnets.filter(({ VpcId = '' }) => ids.includes(VpcId));
  return {
    networks: defined(own.map(({ CidrBlock }) => CidrBlock)),
    subnets: defined(subnets.map(({ CidrBlock }) => CidrBlock)),
  };
};

/** What there is in the emulator, by name. */
export const takeInventory = async () => {
  const balancers = new ElasticLoadBalancingV2Client({ region });
  const containers = new ECSClient({ region });
  const [tables, queues, buckets, secrets, groups, families, services] = await Promise.all([
    new DynamoDBClient({ region }).send(new ListTablesCommand({})),
    new SQSClient({ region }).send(new ListQueuesCommand({})),
    new S3Client({ region, forcePathStyle: true }).send(new ListBucketsCommand({})),
    new SecretsManagerClient({ region }).send(new ListSecretsCommand({})),
    balancers.send(new DescribeTargetGroupsCommand({})),
    containers.send(new ListTaskDefinitionFamiliesCommand({})),
    containers.send(new ListServicesCommand({ cluster: 'parterre-dev' })).catch(() => ({ serviceArns: [] })),
  ]);
  return {
    tables: defined(tables.TableNames ?? []),
    queues: defined((queues.QueueUrls ?? []).map(lastPart)),
    buckets: defined((buckets.Buckets ?? []).map(({ Name }) => Name)),
    secrets: defined((secrets.SecretList ?? []).map(({ Name }) => Name)),
    targetGroups: defined((groups.TargetGroups ?? []).map(({ TargetGroupName }) => TargetGroupName)),
    ...(await balancing(balancers)),
    ...(await networking(new EC2Client({ region }))),
    families: defined(families.families ?? []),
    services: defined((services.serviceArns ?? []).map(lastPart)),
    roles: (await roles()).toSorted(),
    logGroups: (await logGroups()).toSorted(),
    functions: (await functions()).toSorted(),
  };
};

export type Inventory = Awaited<ReturnType<typeof takeInventory>>;
