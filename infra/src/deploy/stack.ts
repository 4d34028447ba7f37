import {
  type CloudFormationClient,
  CloudFormationServiceException,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  type Parameter,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { explainFailure, followEvents } from './stack-events.ts';
import { DeployProblem, say } from './say.ts';
import { type ChangeSet, reviewChanges } from './stack-changes.ts';
import { waitAWhile } from './waiting.ts';

export type StackRequest = {
  readonly name: string;
  readonly template: { readonly TemplateURL: string } | { readonly TemplateBody: string };
  /** What is not among them keeps its value, or has the template's own. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly environment: string;
  readonly dryRun: boolean;
};

export type Outputs = Readonly<Record<string, string>>;

export const describeStack = async (client: CloudFormationClient, name: string): Promise<Stack | null> => {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return Stacks[0] ?? null;
  } catch (error) {
    if (error instanceof CloudFormationServiceException && error.message.includes('does not exist'))
      return null;
    throw error;
  }
};

export const outputsOf = (stack: Stack | null): Outputs =>
  Object.fromEntries(
    (stack?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );

export const parametersOf = (stack: Stack | null): Outputs =>
  Object.fromEntries(
    (stack?.Parameters ?? []).map(({ ParameterKey = '', ParameterValue = '' }) => [
      ParameterKey,
      ParameterValue,
    ]),
  );

/** A stack that never came to be, or is only a draft of one. */
const isUnborn = (stack: Stack | null): boolean =>
  stack === null || stack.StackStatus === 'REVIEW_IN_PROGRESS';

const withPrevious = (given: StackRequest['parameters'], stack: Stack | null): Parameter[] => [
  ...Object.entries(given).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
  ...Object.keys(isUnborn(stack) ? {} : parametersOf(stack))
    .filter((name) => !(name in given))
    .map((ParameterKey) => ({ ParameterKey, UsePreviousValue: true })),
];

const refuseWhenBusy = ({ StackStatus, StackName }: Stack): void => {
  if (StackStatus === 'REVIEW_IN_PROGRESS' || !StackStatus?.endsWith('IN_PROGRESS')) return;
  throw new DeployProblem(
    `${StackName} is being changed by somebody (${StackStatus}). Try again when that is done.`,
  );
};

/** Nothing can be made of a stack whose very beginning was taken back; what it retained stays. */
const clearAway = async (client: CloudFormationClient, stack: Stack): Promise<void> => {
  say(`  its first beginning failed and was taken back: clearing that away`);
  await client.send(new DeleteStackCommand({ StackName: stack.StackName }));
  while (await describeStack(client, stack.StackName ?? '')) await waitAWhile();
};

const proposeChanges = async (client: CloudFormationClient, request: StackRequest, stack: Stack | null) => {
  const set = { StackName: request.name, ChangeSetName: `deploy-${Date.now()}` };
  const isNew = isUnborn(stack);
  await client.send(
    new CreateChangeSetCommand({
      ...set,
      ...request.template,
      ChangeSetType: isNew ? 'CREATE' : 'UPDATE',
      Parameters: withPrevious(request.parameters, stack),
      Capabilities: ['CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
      Tags: [
        { Key: 'application', Value: 'parterre' },
        { Key: 'environment', Value: request.environment },
      ],
      // Every template has another address with every version: only this tells which of them say something else.
      ...(request.dryRun && !isNew && { IncludeNestedStacks: true }),
    }),
  );
  return set;
};

/**
 * A beginning that fails stays as far as it came, and the next run goes on from there. AWS lets it go on only if that,
 * too, stays where it fails; a stack that was told so by `OnStackFailure` could not go on at all.
 */
const staysWhereItFails = (stack: Stack | null): boolean =>
  isUnborn(stack) || /^(CREATE|UPDATE)_FAILED$/.test(stack?.StackStatus ?? '');

const dropProposal = async (
  client: CloudFormationClient,
  set: ChangeSet,
  wasUnborn: boolean,
): Promise<void> => {
  await client.send(new DeleteChangeSetCommand(set));
  if (wasUnborn) await client.send(new DeleteStackCommand({ StackName: set.StackName }));
};

/** Makes a stack what the template and the parameters say, and follows it until it is. @throws DeployProblem with the cause */
export const updateStack = async (client: CloudFormationClient, request: StackRequest): Promise<Outputs> => {
  let stack = await describeStack(client, request.name);
  if (stack) refuseWhenBusy(stack);
  if (stack?.StackStatus === 'ROLLBACK_COMPLETE' && !request.dryRun) {
    await clearAway(client, stack);
    stack = null;
  }
  const set = await proposeChanges(client, request, stack);
  const changes = await reviewChanges(client, set);
  if (!changes) say('  nothing to change');
  if (!changes || request.dryRun) {
    await dropProposal(client, set, isUnborn(stack));
    return outputsOf(stack);
  }
  const begun = new Date();
  const DisableRollback = staysWhereItFails(stack);
  await client.send(new ExecuteChangeSetCommand({ ...set, DisableRollback }));
  const ended = await followEvents(client, request.name, begun);
  if (!/^(CREATE|UPDATE)_COMPLETE$/.test(ended.StackStatus ?? ''))
    throw new DeployProblem(await explainFailure(client, request.name, begun));
  return outputsOf(ended);
};
