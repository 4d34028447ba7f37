import {
  type Change,
  type CloudFormationClient,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandInput,
  type DescribeChangeSetCommandOutput,
} from '@aws-sdk/client-cloudformation';
import { DeployProblem, say } from './say.ts';
import { waitAWhile } from './waiting.ts';

export type ChangeSet = { readonly StackName: string; readonly ChangeSetName: string };

const isEmpty = ({ Status, StatusReason = '' }: DescribeChangeSetCommandOutput): boolean =>
  Status === 'FAILED' && /didn't contain changes|No updates/.test(StatusReason);

/** What would change, in lines. A nested stack in which nothing does is left out, where its own changes are known. */
const linesOf = async (
  client: CloudFormationClient,
  changes: readonly Change[],
  margin = '  ',
): Promise<string[]> => {
  const lines: string[] = [];
  for (const { ResourceChange: change } of changes) {
    if (!change) continue;
    const { Action = '', LogicalResourceId, ResourceType, Replacement, ChangeSetId } = change;
    const nested = ChangeSetId ? await nestedLines(client, ChangeSetId, margin) : null;
    if (nested?.length === 0) continue;
    const warning = Replacement === 'True' ? ', REPLACED' : '';
    lines.push(
      `${margin}${Action.toLowerCase().padEnd(7)} ${LogicalResourceId} (${ResourceType}${warning})`,
      ...(nested ?? []),
    );
  }
  return lines;
};

const nestedLines = async (client: CloudFormationClient, ChangeSetName: string, margin: string) => {
  const { Changes = [] } = await client.send(new DescribeChangeSetCommand({ ChangeSetName }));
  return linesOf(client, Changes, `${margin}  `);
};

const whenKnown = async (
  client: CloudFormationClient,
  set: DescribeChangeSetCommandInput,
): Promise<DescribeChangeSetCommandOutput> => {
  for (;;) {
    const described = await client.send(new DescribeChangeSetCommand(set));
    if (described.Status === 'CREATE_COMPLETE' || described.Status === 'FAILED') return described;
    await waitAWhile();
  }
};

/** Waits for what would change, and shows it. @returns whether anything would */
export const reviewChanges = async (client: CloudFormationClient, set: ChangeSet): Promise<boolean> => {
  const described = await whenKnown(client, set);
  if (isEmpty(described)) return false;
  if (described.Status === 'FAILED')
    throw new DeployProblem(`${set.StackName} cannot be changed so: ${described.StatusReason ?? ''}`);
  for (const line of await linesOf(client, described.Changes ?? [])) say(line);
  return true;
};
