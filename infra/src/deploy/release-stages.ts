import {
  type CodePipelineClient,
  GetPipelineCommand,
  GetPipelineStateCommand,
  paginateListPipelines,
  type StageState,
} from '@aws-sdk/client-codepipeline';

/** A stage that brings something to customers, and what is with it. */
export type ReleaseStage = {
  readonly pipelineName: string;
  readonly stageName: string;
  readonly isRunning: boolean;
  /** Why nothing gets into it, if so. */
  readonly heldBecause: string | undefined;
};

const pipelinesOf = async (client: CodePipelineClient, environment: string): Promise<string[]> => {
  const own = `parterre-${environment}`;
  const found: string[] = [];
  for await (const { pipelines = [] } of paginateListPipelines({ client }, {}))
    found.push(...pipelines.map(({ name = '' }) => name));
  return found.filter((name) => name === own || name.startsWith(`${own}-`));
};

const releasingStagesOf = async (client: CodePipelineClient, name: string): Promise<Set<string>> => {
  const { pipeline } = await client.send(new GetPipelineCommand({ name }));
  const releasing = (pipeline?.stages ?? []).filter(({ actions = [] }) =>
    actions.some(({ actionTypeId }) => actionTypeId?.category === 'Deploy'),
  );
  return new Set(releasing.map((stage) => stage.name ?? ''));
};

const asReleaseStage = (pipelineName: string, state: StageState): ReleaseStage => ({
  pipelineName,
  stageName: state.stageName ?? '',
  isRunning: state.latestExecution?.status === 'InProgress',
  heldBecause:
    state.inboundTransitionState?.enabled === false
      ? (state.inboundTransitionState.disabledReason ?? '')
      : undefined,
});

/** The stages of an environment's pipelines that release, whatever they are called. */
export const findReleaseStages = async (
  client: CodePipelineClient,
  environment: string,
): Promise<ReleaseStage[]> => {
  const found: ReleaseStage[] = [];
  for (const name of await pipelinesOf(client, environment)) {
    const releasing = await releasingStagesOf(client, name);
    const { stageStates = [] } = await client.send(new GetPipelineStateCommand({ name }));
    found.push(
      ...stageStates
        .filter(({ stageName = '' }) => releasing.has(stageName))
        .map((state) => asReleaseStage(name, state)),
    );
  }
  return found;
};
