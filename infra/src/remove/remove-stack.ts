import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import {
  DescribeListenersCommand,
  type ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { say } from '../deploy/say.ts';
import { deleteStack, describeStack, outputsOf, refuseWhenBusy } from '../deploy/stack.ts';

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
  await deleteStack(client, stack);
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
