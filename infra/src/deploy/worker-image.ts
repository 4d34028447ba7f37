import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  type ECSClient,
  type Service,
} from '@aws-sdk/client-ecs';
import { DeployProblem } from './say.ts';
import type { Outputs } from './stack.ts';

const describeWorker = async (client: ECSClient, cluster: string, service: string): Promise<Service> => {
  const { services = [] } = await client.send(new DescribeServicesCommand({ cluster, services: [service] }));
  return services[0] ?? {};
};

const imageOf = async (client: ECSClient, name: string): Promise<string> => {
  const { taskDefinition } = await client.send(new DescribeTaskDefinitionCommand({ taskDefinition: name }));
  return taskDefinition?.containerDefinitions?.[0]?.image ?? '';
};

/**
 * The image that workers run since their last release. The template says it back: an update changes their settings and
 * not their version. Customer and employee service are left alone by updates, and are not looked up.
 * @param outputs of the root stack; of one without services, none
 */
export const findWorkerImage = async (
  client: ECSClient,
  { ClusterName, WorkerService }: Outputs,
): Promise<{ WorkerImageTag?: string }> => {
  if (!ClusterName || !WorkerService) return {};
  const { taskDefinition, deployments = [] } = await describeWorker(client, ClusterName, WorkerService);
  if (!taskDefinition) return {};
  if (deployments.some(({ rolloutState }) => rolloutState === 'IN_PROGRESS'))
    throw new DeployProblem('A release of the worker is on its way. Try again when it is done.');
  const image = await imageOf(client, taskDefinition);
  const [, tag] = /:([a-f0-9]{7,40})$/.exec(image) ?? [];
  if (!tag) throw new DeployProblem(`Workers run ${image || 'nothing'}, which is no commit of ours.`);
  return { WorkerImageTag: tag };
};
