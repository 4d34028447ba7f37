import {
  DescribeRulesCommand,
  type ElasticLoadBalancingV2Client,
  type Rule,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { DeployProblem } from './say.ts';
import type { Outputs } from './stack.ts';

type Live = 'one' | 'two';

const targetsOf = ({ Actions = [] }: Rule): string[] =>
  Actions.flatMap(({ TargetGroupArn, ForwardConfig }) => {
    const weighted = (ForwardConfig?.TargetGroups ?? []).filter(({ Weight }) => Weight !== 0);
    return weighted.length > 0 ? weighted.map((group) => group.TargetGroupArn ?? '') : (TargetGroupArn ?? []);
  });

/** Which of two target groups the listener sends people to. */
const liveOf = (targets: ReadonlySet<string>, one: string | undefined, two: string | undefined): Live => {
  const [onOne, onTwo] = [targets.has(one ?? ''), targets.has(two ?? '')];
  if (onOne && onTwo)
    throw new DeployProblem(
      'A release is on its way: customers are on both target groups. Try again when it is done.',
    );
  return onTwo ? 'two' : 'one';
};

/**
 * Where CodeDeploy has moved people to. The template says it back, so that updating it moves nobody.
 * @param outputs of the root stack; of one that does not exist yet, none
 */
export const findLiveTargetGroups = async (
  client: ElasticLoadBalancingV2Client,
  outputs: Outputs,
): Promise<{ LiveCustomer: Live; LiveEmployee: Live }> => {
  const { ProductionListenerArn } = outputs;
  if (!ProductionListenerArn) return { LiveCustomer: 'one', LiveEmployee: 'one' };
  const { Rules = [] } = await client.send(new DescribeRulesCommand({ ListenerArn: ProductionListenerArn }));
  const targets = new Set(Rules.flatMap(targetsOf));
  return {
    LiveCustomer: liveOf(targets, outputs.CustomerOneArn, outputs.CustomerTwoArn),
    LiveEmployee: liveOf(targets, outputs.EmployeeOneArn, outputs.EmployeeTwoArn),
  };
};
