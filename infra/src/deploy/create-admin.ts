import { randomBytes } from 'node:crypto';
import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  type ECSClient,
  RunTaskCommand,
  type Service,
  type Task,
} from '@aws-sdk/client-ecs';
import { DeployProblem, say } from './say.ts';
import type { Outputs } from './stack.ts';
import { waitAWhile } from './waiting.ts';

export type Admin = { readonly name: string; readonly email: string };

/** The service with what its tasks are now: CodeDeploy keeps that in its newest set of tasks. */
const describeService = async (client: ECSClient, cluster: string, service: string) => {
  const { services = [] } = await client.send(new DescribeServicesCommand({ cluster, services: [service] }));
  const found: Service = services[0] ?? {};
  const primary = found.taskSets?.find(({ status }) => status === 'PRIMARY');
  return {
    taskDefinition: primary?.taskDefinition ?? found.taskDefinition,
    networkConfiguration: primary?.networkConfiguration ?? found.networkConfiguration,
  };
};

const begin = async (
  client: ECSClient,
  cluster: string,
  service: string,
  settings: Admin,
  password: string,
) => {
  const environment = [
    { name: 'ADMIN_EMAIL', value: settings.email },
    { name: 'ADMIN_NAME', value: settings.name },
    { name: 'ADMIN_PASSWORD', value: password },
  ];
  const command = ['node', '--disable-warning=ExperimentalWarning', 'employee/src/create-admin.ts'];
  const { tasks = [], failures = [] } = await client.send(
    new RunTaskCommand({
      ...(await describeService(client, cluster, service)),
      cluster,
      launchType: 'FARGATE',
      startedBy: 'create-admin',
      overrides: { containerOverrides: [{ name: 'employee', command, environment }] },
    }),
  );
  const task = tasks[0]?.taskArn;
  if (!task)
    throw new DeployProblem(`No task could be started: ${failures[0]?.reason ?? 'AWS does not say why'}`);
  return task;
};

const ended = async (client: ECSClient, cluster: string, task: string): Promise<Task> => {
  for (;;) {
    const { tasks = [] } = await client.send(new DescribeTasksCommand({ cluster, tasks: [task] }));
    if (tasks[0]?.lastStatus === 'STOPPED') return tasks[0];
    await waitAWhile();
  }
};

/**
 * Creates an admin, as a task of its own that does a single thing with the rights of the employee service. The password is
 * made here and shown once; whoever signs in with it has to choose another one, and from then on it is worth nothing.
 */
export const createAdmin = async (
  client: ECSClient,
  { ClusterName: cluster = '', EmployeeService: service = '' }: Outputs,
  admin: Admin,
): Promise<void> => {
  const password = randomBytes(12).toString('base64url');
  const { containers = [], stoppedReason = '' } = await ended(
    client,
    cluster,
    await begin(client, cluster, service, admin, password),
  );
  const [container] = containers;
  if (container?.exitCode !== 0)
    throw new DeployProblem(
      `The admin was not created (${container?.reason ?? stoppedReason}). The log of the employee service says why; perhaps there is one with this address.`,
    );
  say(`  ${admin.email} can sign in at /admin with ${password} and then chooses another password`);
};
