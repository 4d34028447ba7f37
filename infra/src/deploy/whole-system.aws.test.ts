import {
  DeleteStackCommand,
  type StackResource,
  DescribeStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { CreateTaskSetCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  artifactsBucket as bucket,
  deployed,
  type DeploymentName,
  deployments,
} from '../testing/deployments.ts';
import { takeInventory } from '../testing/emulated-inventory.ts';
import { type EmulatedSystem, startEmulatedSystem } from '../testing/emulated-system.ts';
import { findLiveTargetGroups } from './live-target-groups.ts';
import { sayBack } from './say-back.ts';
import { describeStack, type Outputs, outputsOf } from './stack.ts';

const name = 'parterre-dev';
let system: EmulatedSystem;

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  system = await startEmulatedSystem('dev');
});
afterAll(() => system.stop());

const isNested = ({ ResourceType }: StackResource) => ResourceType === 'AWS::CloudFormation::Stack';

/** Every resource of a stack and of those in it, by path. moto lists what a condition leaves out, too, without a name. */
const resourcesOf = async (StackName: string, folder = ''): Promise<string[]> => {
  const { StackResources = [] } = await system.clients.stacks.send(
    new DescribeStackResourcesCommand({ StackName }),
  );
  const there = StackResources.filter(({ LogicalResourceId }) => LogicalResourceId);
  const nested = there
    .filter(isNested)
    .map(({ LogicalResourceId = '', PhysicalResourceId = '' }) =>
      resourcesOf(PhysicalResourceId, `${folder}${LogicalResourceId}/`),
    );
  const own = there.map(({ LogicalResourceId = '' }) => folder + LogicalResourceId);
  return [...own, ...(await Promise.all(nested)).flat()].toSorted();
};

const expectedOf = (deployment: DeploymentName): string[] =>
  deployed(deployment)
    .resources.map(({ path }) => path)
    .toSorted();

const namesOf = (deployment: DeploymentName, type: string, property: string): unknown[] =>
  deployed(deployment)
    .resources.filter((one) => one.type === type)
    .map(({ properties }) => properties[property])
    .toSorted();

const buckets = ['access-logs', 'charts', 'media'].map((one) => `${name}-${one}-123456789012-eu-central-1`);

const onGroups = (live: string, next: string) => [
  `HTTP 80 forward to dev-customer-tg-${live}`,
  `HTTP 80 10: /admin /admin/* from 203.0.113.0/24 198.51.100.7/32 forward to dev-employee-tg-${live}`,
  'HTTP 80 20: /admin /admin/* fixed-response',
  `HTTP 8080 forward to dev-customer-tg-${next}`,
  `HTTP 8080 10: /admin /admin/* forward to dev-employee-tg-${next}`,
];

/** Tasks of a service behind a target group, as a release begins them. */
const beginTasks = async (
  { ClusterName: cluster }: Outputs,
  service: 'customer' | 'employee',
  targetGroupArn: string | undefined,
): Promise<void> => {
  await system.clients.containers.send(
    new CreateTaskSetCommand({
      cluster,
      service,
      taskDefinition: `${name}-${service}`,
      launchType: 'FARGATE',
      loadBalancers: [{ targetGroupArn, containerName: service, containerPort: 8080 }],
    }),
  );
};

describe('the whole system in an emulated AWS', () => {
  it('is created, without services as long as there are no images', async () => {
    await system.bring(deployments.firstPass);
    const there = await takeInventory();
    expect(await resourcesOf(name)).toEqual(expectedOf('firstPass'));
    expect(there).toMatchObject({
      tables: namesOf('firstPass', 'AWS::DynamoDB::Table', 'TableName'),
      queues: namesOf('firstPass', 'AWS::SQS::Queue', 'QueueName'),
      buckets: [bucket, ...buckets],
      secrets: namesOf('firstPass', 'AWS::SecretsManager::Secret', 'Name'),
      logGroups: namesOf('firstPass', 'AWS::Logs::LogGroup', 'LogGroupName'),
      functions: namesOf('firstPass', 'AWS::Lambda::Function', 'FunctionName'),
      networks: ['10.20.0.0/16'],
      subnets: ['10.20.0.0/22', '10.20.4.0/22', '10.20.64.0/20', '10.20.80.0/20'],
      loadBalancers: [name],
      listeners: onGroups('one', 'two'),
      targetGroups: ['customer-tg-one', 'customer-tg-two', 'employee-tg-one', 'employee-tg-two'].map(
        (group) => `dev-${group}`,
      ),
      families: [],
      services: [],
    });
    expect(there.tables.length).toBeGreaterThan(15);
    expect(there.roles.length).toBe(namesOf('firstPass', 'AWS::IAM::Role', 'Policies').length);
  });

  it('is updated with services when images are there', async () => {
    await system.bring(deployments.trial);
    const there = await takeInventory();
    expect(await resourcesOf(name)).toEqual(expectedOf('trial'));
    expect(there).toMatchObject({
      families: ['customer', 'employee', 'worker'].map((service) => `${name}-${service}`),
      services: ['customer', 'employee', 'worker'],
      functions: namesOf('trial', 'AWS::Lambda::Function', 'FunctionName'),
      logGroups: namesOf('trial', 'AWS::Logs::LogGroup', 'LogGroupName'),
      listeners: onGroups('one', 'two'),
    });
    expect(there.roles.length).toBe(namesOf('trial', 'AWS::IAM::Role', 'Policies').length);
  });

  it('is left on the target groups that a release moved people to', async () => {
    await system.bring({ ...deployments.trial, LiveCustomer: 'two', LiveEmployee: 'two' });
    const there = await takeInventory();
    expect(there.listeners).toEqual(onGroups('two', 'one'));
  });

  it('is told where people are again after a roll-back that sends them to where nobody is', async () => {
    const { stacks, containers } = system.clients;
    const outputs = outputsOf(await describeStack(stacks, name));
    await beginTasks(outputs, 'customer', outputs.CustomerTwoArn);
    await beginTasks(outputs, 'employee', outputs.EmployeeTwoArn);
    // What an update leaves behind that fails for whatever reason: the listeners of before the release.
    await system.bring({ ...deployments.trial, LiveCustomer: 'one', LiveEmployee: 'one' });
    expect((await takeInventory()).listeners).toEqual(onGroups('one', 'two'));

    const stack = await describeStack(stacks, name);
    const runs = await findLiveTargetGroups(containers, outputs);
    expect(runs).toEqual({ LiveCustomer: 'two', LiveEmployee: 'two' });
    if (!stack) throw new Error('the stack is gone');
    await sayBack(system.clients, stack, runs, { name, environment: 'dev', dryRun: false });
    expect((await takeInventory()).listeners).toEqual(onGroups('two', 'one'));
  });

  it('is not touched while a release is on its way', async () => {
    const outputs = outputsOf(await describeStack(system.clients.stacks, name));
    await beginTasks(outputs, 'customer', outputs.CustomerOneArn);
    await expect(findLiveTargetGroups(system.clients.containers, outputs)).rejects.toThrow(/on its way/);
  });

  it('is deleted, but for what cannot be made again', async () => {
    await system.clients.stacks.send(new DeleteStackCommand({ StackName: name }));
    expect(await describeStack(system.clients.stacks, name)).toBeNull();
    expect(await takeInventory()).toMatchObject({
      tables: namesOf('trial', 'AWS::DynamoDB::Table', 'TableName'),
      buckets: [bucket, ...buckets],
      secrets: ['parterre/dev/ticket-keys'],
      queues: [],
      loadBalancers: [],
      listeners: [],
      roles: [],
      logGroups: [],
      functions: [],
    });
  });
});
