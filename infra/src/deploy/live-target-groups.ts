import {
  ClusterNotFoundException,
  DescribeServicesCommand,
  type ECSClient,
  type Service,
} from '@aws-sdk/client-ecs';
import { DeployProblem } from './say.ts';
import type { Outputs } from './stack.ts';

type Live = 'one' | 'two';

export type LiveTargetGroups = { readonly LiveCustomer?: Live; readonly LiveEmployee?: Live };

type Pair = { readonly one: string | undefined; readonly two: string | undefined };

const describeServices = async (client: ECSClient, cluster: string): Promise<Service[]> => {
  const services = ['customer', 'employee'];
  try {
    const described = await client.send(new DescribeServicesCommand({ cluster, services }));
    return (described.services ?? []).filter(({ status }) => status !== 'INACTIVE');
  } catch (error) {
    if (error instanceof ClusterNotFoundException) return [];
    throw error;
  }
};

const onItsWay = (service: string): DeployProblem =>
  new DeployProblem(
    `A release of the ${service} service is on its way: two sets of its tasks run. Try again when it is done, five ` +
      'minutes after everybody is on the new one. If nothing is being released (aws deploy list-deployments), an ' +
      'earlier release left the second set behind: the next push clears it away.',
  );

/** The target group of the tasks that serve: of the primary set, which CodeDeploy names when it has moved people. */
const liveOf = ({ serviceName = '', taskSets = [] }: Service, { one, two }: Pair): Live | undefined => {
  if (taskSets.length > 1) throw onItsWay(serviceName);
  const [primary] = taskSets;
  if (!primary) return undefined;
  const group = primary.loadBalancers?.[0]?.targetGroupArn;
  if (group !== undefined && group === one) return 'one';
  if (group !== undefined && group === two) return 'two';
  throw new DeployProblem(
    `The ${serviceName} service is on ${group ?? 'nothing'}, which is no target group of ours.`,
  );
};

/**
 * Where people are served, as ECS says. The listener only says where they are sent, and a roll-back of the stack may have
 * sent them elsewhere. The template says it back, so that updating it moves nobody.
 * @param outputs of the root stack; of one without services, none
 * @throws DeployProblem while a release is on its way, from its first new task until its last old one has ended
 */
export const findLiveTargetGroups = async (
  client: ECSClient,
  outputs: Outputs,
): Promise<LiveTargetGroups> => {
  if (!outputs.ClusterName) return {};
  const services = await describeServices(client, outputs.ClusterName);
  const live = (name: string, pair: Pair) => {
    const service = services.find(({ serviceName }) => serviceName === name);
    return service && liveOf(service, pair);
  };
  const customer = live('customer', { one: outputs.CustomerOneArn, two: outputs.CustomerTwoArn });
  const employee = live('employee', { one: outputs.EmployeeOneArn, two: outputs.EmployeeTwoArn });
  return { ...(customer && { LiveCustomer: customer }), ...(employee && { LiveEmployee: employee }) };
};
