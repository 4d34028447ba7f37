import {
  type CloudFormationClient,
  DescribeStacksCommand,
  paginateDescribeStackEvents,
  type Stack,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import { DeployProblem, say } from './say.ts';
import { waitAWhile } from './waiting.ts';

/** The events of a stack since a moment, oldest first. AWS tells the newest first, a hundred at a time. */
const eventsSince = async (
  client: CloudFormationClient,
  StackName: string,
  since: Date,
): Promise<StackEvent[]> => {
  const isOfNow = ({ Timestamp }: StackEvent) =>
    Timestamp !== undefined && Timestamp.getTime() >= since.getTime() - 1000;
  const found: StackEvent[] = [];
  for await (const { StackEvents = [] } of paginateDescribeStackEvents({ client }, { StackName })) {
    found.push(...StackEvents.filter(isOfNow));
    if (!StackEvents.every(isOfNow)) break;
  }
  return found.toReversed();
};

const showEvent = ({ ResourceStatus, LogicalResourceId, ResourceStatusReason }: StackEvent): void => {
  const reason = ResourceStatusReason ? `: ${ResourceStatusReason}` : '';
  say(
    `  ${(ResourceStatus ?? '').toLowerCase().replaceAll('_', ' ').padEnd(20)} ${LogicalResourceId}${reason}`,
  );
};

/** Says what happens in a stack until nothing does any more. */
export const followEvents = async (
  client: CloudFormationClient,
  StackName: string,
  since: Date,
): Promise<Stack> => {
  const shown = new Set<string | undefined>();
  for (;;) {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    const events = await eventsSince(client, StackName, since);
    for (const event of events.filter(({ EventId }) => !shown.has(EventId))) {
      shown.add(event.EventId);
      showEvent(event);
    }
    const [stack] = Stacks;
    if (!stack) throw new DeployProblem(`${StackName} is gone`);
    if (!stack.StackStatus?.endsWith('IN_PROGRESS')) return stack;
    await waitAWhile();
  }
};

const isCause = ({ ResourceStatus, ResourceStatusReason = '' }: StackEvent): boolean =>
  (ResourceStatus ?? '').endsWith('FAILED') && !/cancelled|The following resource/.test(ResourceStatusReason);

/** A nested stack only says that something in it failed: the cause is in its own events. */
const isNested = ({ ResourceType, PhysicalResourceId, StackId }: StackEvent): boolean =>
  ResourceType === 'AWS::CloudFormation::Stack' &&
  PhysicalResourceId !== StackId &&
  Boolean(PhysicalResourceId);

/** The first thing that went wrong, wherever it is nested. */
export const explainFailure = async (
  client: CloudFormationClient,
  StackName: string,
  since: Date,
): Promise<string> => {
  const [cause] = (await eventsSince(client, StackName, since)).filter(isCause);
  if (!cause)
    return `${StackName} failed, and AWS does not say why. Its events: CloudFormation, ${StackName}.`;
  if (isNested(cause) && cause.PhysicalResourceId)
    return explainFailure(client, cause.PhysicalResourceId, since);
  return `${cause.LogicalResourceId} (${cause.ResourceType}) failed: ${cause.ResourceStatusReason ?? 'no reason given'}`;
};
