import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  type ECSClient,
  RunTaskCommand,
  type Service,
  type Task,
} from '@aws-sdk/client-ecs';
import { DeployProblem } from './say.ts';
import { waitAWhile } from './waiting.ts';

/** A command that runs with the image, the settings and the rights of a service, beside it, once. */
export type Once = {
  readonly cluster: string;
  readonly service: string;
  readonly container: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Shown by ECS beside the task. */
  readonly startedBy: string;
};

export type Ending = { readonly taskId: string; readonly succeeded: boolean; readonly reason: string };

/** The service with what its tasks are now: CodeDeploy keeps that in its newest set of tasks. */
const describeService = async (client: ECSClient, { cluster, service }: Once) => {
  const { services = [] } = await client.send(new DescribeServicesCommand({ cluster, services: [service] }));
  const found: Service = services[0] ?? {};
  const primary = found.taskSets?.find(({ status }) => status === 'PRIMARY');
  return {
    taskDefinition: primary?.taskDefinition ?? found.taskDefinition,
    networkConfiguration: primary?.networkConfiguration ?? found.networkConfiguration,
  };
};

const begin = async (client: ECSClient, once: Once): Promise<string> => {
  const environment = Object.entries(once.environment ?? {}).map(([name, value]) => ({ name, value }));
  const command = ['node', '--disable-warning=ExperimentalWarning', ...once.command];
  const { tasks = [], failures = [] } = await client.send(
    new RunTaskCommand({
      ...(await describeService(client, once)),
      cluster: once.cluster,
      launchType: 'FARGATE',
      startedBy: once.startedBy,
      overrides: { containerOverrides: [{ name: once.container, command, environment }] },
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

/** Waits for its end. @throws DeployProblem when it could not even be started */
export const runOnce = async (client: ECSClient, once: Once): Promise<Ending> => {
  const task = await begin(client, once);
  const { containers: [container] = [], stoppedReason = '' } = await ended(client, once.cluster, task);
  return {
    taskId: task.split('/').at(-1) ?? task,
    succeeded: container?.exitCode === 0,
    reason: container?.reason ?? stoppedReason,
  };
};
