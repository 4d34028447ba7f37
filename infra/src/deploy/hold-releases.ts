import { randomUUID } from 'node:crypto';
import {
  type CodePipelineClient,
  DisableStageTransitionCommand,
  EnableStageTransitionCommand,
  PipelineNotFoundException,
} from '@aws-sdk/client-codepipeline';
import { findReleaseStages, type ReleaseStage } from './release-stages.ts';
import { DeployProblem } from './say.ts';

/** AWS takes letters, digits, spaces and few signs. */
const ours = 'npm run deploy changes the stack';

export type Hold = {
  /** Sees to it that nothing is released from now on. @throws DeployProblem when something is being released */
  readonly renew: () => Promise<void>;
  /** Lets go of what this command holds, and of nothing else. */
  readonly end: () => Promise<void>;
  /** Leaves it to the command that held before, which is at work still. */
  readonly handBack: () => Promise<void>;
};

const transition = ({ pipelineName, stageName }: ReleaseStage) => ({
  pipelineName,
  stageName,
  transitionType: 'Inbound' as const,
});

const keyOf = ({ pipelineName, stageName }: ReleaseStage): string => `${pipelineName} ${stageName}`;

/** An update of the stack may have taken a pipeline away. */
const unlessGone = (error: unknown): void => {
  if (!(error instanceof PipelineNotFoundException)) throw error;
};

const refuseWhileRunning = (stages: readonly ReleaseStage[]): void => {
  const running = stages.find(({ isRunning }) => isRunning);
  if (running)
    throw new DeployProblem(
      `A release is on its way: ${running.pipelineName} is at ${running.stageName}. Try again when it is done.`,
    );
};

/**
 * Pushes wait before their release while a stack is being changed: an update that touches the listener, or is rolled back,
 * sends people to where they were when it began. What somebody else holds stays held.
 * https://docs.aws.amazon.com/codepipeline/latest/userguide/transitions.html
 */
export const holdReleases = (client: CodePipelineClient, environment: string): Hold => {
  const reason = `${ours} - ${randomUUID()}`;
  const before = new Map<string, string>();
  const stages = () => findReleaseStages(client, environment);
  const held = async () => (await stages()).filter(({ heldBecause }) => heldBecause === reason);
  const hold = (stage: ReleaseStage, because: string) =>
    client
      .send(new DisableStageTransitionCommand({ ...transition(stage), reason: because }))
      .then(() => undefined, unlessGone);
  const letGo = (stage: ReleaseStage) =>
    client.send(new EnableStageTransitionCommand(transition(stage))).then(() => undefined, unlessGone);
  return {
    renew: async () => {
      for (const stage of await stages()) {
        const { heldBecause = reason } = stage;
        if (!heldBecause.startsWith(ours)) continue;
        if (heldBecause !== reason) before.set(keyOf(stage), heldBecause);
        await hold(stage, reason);
      }
      refuseWhileRunning(await stages());
    },
    end: async () => {
      for (const stage of await held()) await letGo(stage);
    },
    handBack: async () => {
      for (const stage of await held()) await hold(stage, before.get(keyOf(stage)) ?? reason);
    },
  };
};

/** Holds nothing, for whoever changes nothing. */
export const noHold: Hold = {
  renew: () => Promise.resolve(),
  end: () => Promise.resolve(),
  handBack: () => Promise.resolve(),
};
