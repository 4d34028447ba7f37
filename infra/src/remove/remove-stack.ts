import { type CloudFormationClient, DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeListenersCommand,
  type ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { DeployProblem, say } from '../deploy/say.ts';
import { explainFailure } from '../deploy/stack-events.ts';
import { describeStack, outputsOf, refuseWhenBusy } from '../deploy/stack.ts';
import { waitAWhile } from '../deploy/waiting.ts';

/** A load balancer that customers are on is protected, and a stack that cannot delete it stops half-way. */
export const unprotectBalancer = async (
  client: ElasticLoadBalancingV2Client,
  ListenerArn: string | undefined,
): Promise<void> => {
  if (!ListenerArn) return;
  const { Listeners = [] } = await client.send(new DescribeListenersCommand({ ListenerArns: [ListenerArn] }));
  for (const { LoadBalancerArn } of Listeners)
    await client.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn,
        Attributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
      }),
    );
};

/** Deletes a stack with those in it, and waits until it is gone. @throws DeployProblem with what stands in the way */
export const removeStack = async (client: CloudFormationClient, name: string): Promise<void> => {
  const stack = await describeStack(client, name);
  if (!stack) {
    say(`  no ${name}`);
    return;
  }
  refuseWhenBusy(stack);
  const begun = new Date();
  // By its id a stack can be asked for after it is gone.
  const id = stack.StackId ?? name;
  await client.send(new DeleteStackCommand({ StackName: id }));
  for (;;) {
    const { StackStatus = 'DELETE_COMPLETE' } = (await describeStack(client, name)) ?? {};
    if (StackStatus === 'DELETE_FAILED')
      throw new DeployProblem(
        `${await explainFailure(client, id, begun)}\nWhen that is cured, say it again.`,
      );
    if (StackStatus === 'DELETE_COMPLETE') break;
    await waitAWhile();
  }
  say(`  ${name} is gone`);
};

/** Removes what runs. What cannot be made again stays: tables, buckets, the keys of tickets. */
export const removeWhatRuns = async (
  clients: { readonly stacks: CloudFormationClient; readonly balancers: ElasticLoadBalancingV2Client },
  environment: string,
): Promise<void> => {
  const name = `parterre-${environment}`;
  const { ProductionListenerArn } = outputsOf(await describeStack(clients.stacks, name));
  await unprotectBalancer(clients.balancers, ProductionListenerArn);
  await removeStack(clients.stacks, name);
};
