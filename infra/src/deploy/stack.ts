import { randomUUID } from 'node:crypto';
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
import { parametersKnownTo, type Template } from './template.ts';
import { waitAWhile } from './waiting.ts';

export type StackRequest = {
  readonly name: string;
  readonly template: Template;
  /** What is not among them keeps its value, or has the template's own. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly environment: string;
  readonly dryRun: boolean;
  /** Keeps what has succeeded when something fails. AWS replaces nothing in such an update. */
  readonly staysWhereItFails?: boolean;
  /** Asked when all is ready, right before it is done: refuses by throwing. */
  readonly beforeItIsDone?: () => Promise<void>;
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

/** A stack that never came to be, or is only a draft of one. */
const isUnborn = (stack: Stack | null): boolean =>
  stack === null || stack.StackStatus === 'REVIEW_IN_PROGRESS';

/** Nothing of it is gone on with: it never came to be, or was taken back as a whole. */
export const isBegunAnew = (stack: Stack | null): boolean =>
  isUnborn(stack) || stack?.StackStatus === 'ROLLBACK_COMPLETE';

/** The parameters that it goes on with: none, where it is begun anew. */
export const knownOf = (stack: Stack | null): Outputs =>
  Object.fromEntries(
    (isBegunAnew(stack) ? [] : (stack?.Parameters ?? [])).map(
      ({ ParameterKey = '', ParameterValue = '' }) => [ParameterKey, ParameterValue],
    ),
  );

/** What the stack has and the template still knows: AWS refuses values for parameters that are gone. */
const withPrevious = (
  given: StackRequest['parameters'],
  stack: Stack | null,
  known: ReadonlySet<string>,
): Parameter[] => [
  ...Object.entries(given).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
  ...Object.keys(knownOf(stack))
    .filter((name) => !(name in given) && known.has(name))
    .map((ParameterKey) => ({ ParameterKey, UsePreviousValue: true })),
];

export const isBusy = ({ StackStatus }: Stack): boolean =>
  StackStatus !== 'REVIEW_IN_PROGRESS' && (StackStatus ?? '').endsWith('IN_PROGRESS');

/** @throws DeployProblem while somebody else changes the stack */
export const refuseWhenBusy = (stack: Stack): void => {
  if (isBusy(stack))
    throw new DeployProblem(
      `${stack.StackName} is being changed by somebody (${stack.StackStatus}). Try again when that is done.`,
    );
};

const isGone = async (client: CloudFormationClient, id: string, begun: Date): Promise<boolean> => {
  const { StackStatus } = (await describeStack(client, id)) ?? { StackStatus: 'DELETE_COMPLETE' };
  if (StackStatus === 'DELETE_FAILED')
    throw new DeployProblem(`${await explainFailure(client, id, begun)}\nWhen that is cured, say it again.`);
  return StackStatus === 'DELETE_COMPLETE';
};

/**
 * Deletes a stack with those in it, and waits until it is gone. By its id it can be asked for afterwards, too, and nobody's
 * who has begun another of its name meanwhile is taken for it.
 * @throws DeployProblem with what stands in the way
 */
export const deleteStack = async (
  client: CloudFormationClient,
  { StackId, StackName = '' }: Stack,
): Promise<void> => {
  const id = StackId ?? StackName;
  const begun = new Date();
  await client.send(new DeleteStackCommand({ StackName: id }));
  while (!(await isGone(client, id, begun))) await waitAWhile();
};

/** Nothing can be made of a stack whose very beginning was taken back; what it retained stays. */
const clearAway = async (client: CloudFormationClient, stack: Stack): Promise<void> => {
  say(`  its first beginning failed and was taken back: clearing that away`);
  await deleteStack(client, stack);
};

/** What AWS has against a request is for whoever made it to read. */
export const becauseOf =
  (what: string) =>
  (error: unknown): never => {
    if (!(error instanceof CloudFormationServiceException)) throw error;
    throw new DeployProblem(`${what}: ${error.message}`);
  };

/** Waits for the end of what AWS has begun. @throws DeployProblem with the cause when it did not succeed */
export const followUpdate = async (
  client: CloudFormationClient,
  name: string,
  begun: Date,
  good = /^(CREATE|UPDATE)_COMPLETE$/,
): Promise<Outputs> => {
  const ended = await followEvents(client, name, begun);
  if (!good.test(ended.StackStatus ?? '')) throw new DeployProblem(await explainFailure(client, name, begun));
  return outputsOf(ended);
};

/** Nothing to change is good news only where nothing has failed before. */
const refuseUnlessWhole = (stack: Stack | null, { name, dryRun }: StackRequest): void => {
  say('  nothing to change');
  if (dryRun || !stack?.StackStatus?.endsWith('_FAILED')) return;
  throw new DeployProblem(
    `${name} is ${stack.StackStatus}, and this changes nothing about it. See in its events what failed; ` +
      `aws cloudformation rollback-stack --stack-name ${name} brings back what was there before. Then try again.`,
  );
};

/**
 * What a stack would be that there is not yet is a stack to AWS, too, if only a draft. By a name of its own it can be thrown
 * away while somebody else begins the real one.
 */
const draftOf = ({ name }: StackRequest, id: string): string => `${name}-draft-${id}`;

const proposeChanges = async (client: CloudFormationClient, request: StackRequest, stack: Stack | null) => {
  const isNew = isBegunAnew(stack);
  const id = randomUUID();
  const set = {
    StackName: isNew && request.dryRun ? draftOf(request, id) : request.name,
    ChangeSetName: `deploy-${id}`,
  };
  const known = await parametersKnownTo(client, request.template, stack);
  const command = new CreateChangeSetCommand({
    ...set,
    ...request.template,
    ChangeSetType: isNew ? 'CREATE' : 'UPDATE',
    Parameters: withPrevious(request.parameters, stack, known),
    Capabilities: ['CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
    Tags: [
      { Key: 'application', Value: 'parterre' },
      { Key: 'environment', Value: request.environment },
    ],
    // Every template has another address with every version: only this tells which of them say something else.
    ...(request.dryRun && !isNew && { IncludeNestedStacks: true }),
  });
  await client.send(command).catch(becauseOf(`${request.name} cannot be changed so`));
  return set;
};

/**
 * A beginning that fails stays as far as it came, and the next run goes on from there. AWS lets it go on only if that,
 * too, stays where it fails; a stack that was told so by `OnStackFailure` could not go on at all. Whatever has once been
 * whole goes back to that instead (decision 24).
 */
const staysWhereItFails = (stack: Stack | null): boolean =>
  isUnborn(stack) || /^(CREATE|UPDATE)_FAILED$/.test(stack?.StackStatus ?? '');

/** A stack under its own name is never deleted here, not even an empty one: somebody else may have begun it meanwhile. */
const dropProposal = async (client: CloudFormationClient, set: ChangeSet, name: string): Promise<void> => {
  await client.send(new DeleteChangeSetCommand(set));
  if (set.StackName !== name) await client.send(new DeleteStackCommand({ StackName: set.StackName }));
};

/** Does what has to go well before a proposal is carried out; where it does not, the proposal goes. */
const orDropIt = async <Answer>(
  client: CloudFormationClient,
  set: ChangeSet,
  name: string,
  doing: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await doing();
  } catch (error) {
    // The first that went wrong is what somebody has to read.
    await dropProposal(client, set, name).catch((why: unknown) =>
      say(`  what was proposed stays: ${String(why)}`),
    );
    throw error;
  }
};

const carryOut = async (
  client: CloudFormationClient,
  request: StackRequest,
  set: ChangeSet,
  stack: Stack | null,
): Promise<Outputs> => {
  await orDropIt(client, set, request.name, async () => request.beforeItIsDone?.());
  const begun = new Date();
  const DisableRollback = request.staysWhereItFails ?? staysWhereItFails(stack);
  // AWS forgets a proposal when somebody else's is carried out.
  await client
    .send(new ExecuteChangeSetCommand({ ...set, DisableRollback }))
    .catch(becauseOf(`${request.name} was changed by somebody meanwhile. Try again when that is done`));
  return followUpdate(client, request.name, begun);
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
  const changes = await orDropIt(client, set, request.name, () => reviewChanges(client, set));
  if (changes && !request.dryRun) return carryOut(client, request, set, stack);
  await dropProposal(client, set, request.name);
  if (!changes) refuseUnlessWhole(stack, request);
  return outputsOf(stack);
};
