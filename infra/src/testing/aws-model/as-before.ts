import { z } from 'zod';
import { DeployProblem } from '../../deploy/say.ts';
import { outputsOf, describeStack, updateStack } from '../../deploy/stack.ts';
import { findWhatRuns } from '../../deploy/what-runs.ts';
import { bringRoot } from '../../deploy/root-stack.ts';
import type { Command } from './play.ts';
import { services } from './house.ts';

const name = 'parterre-prod';

/** As the command once was: it believed the listener, and changed everything in a single update. */
export const believingTheListener: Command = async ({ house }, clients, settings, folder, more) => {
  const [customer = [], employee = []] = services.map((service) => house.sentTo[service]);
  if (customer.length > 1 || employee.length > 1) throw new DeployProblem('A release is on its way.');
  const live = { LiveCustomer: customer[0] ?? 'one', LiveEmployee: employee[0] ?? 'one' };
  await updateStack(clients.stacks, {
    name,
    environment: settings.environment,
    dryRun: false,
    template: { TemplateURL: `${folder}/root.yaml` },
    parameters: { ...settings.said, ...live, WorkerImageTag: house.workerTag, ...more },
  });
};

/** As it is, but for the updates that say back what releases have changed. */
export const sayingNothingBack: Command = async (_world, clients, settings, folder, more) => {
  const runs = await findWhatRuns(clients, outputsOf(await describeStack(clients.stacks, name)));
  await updateStack(clients.stacks, {
    name,
    environment: settings.environment,
    dryRun: false,
    template: { TemplateURL: `${folder}/root.yaml` },
    parameters: { ...settings.said, ...runs, ...more },
  });
};

/** As it is, but for holding releases: it finds no pipelines. */
export const holdingNothing: Command = (_world, clients, ...rest) => {
  clients.pipelines.middlewareStack.add(
    (next, { commandName }) =>
      (args) =>
        commandName === 'ListPipelinesCommand'
          ? Promise.resolve({ response: {}, output: { pipelines: [], $metadata: {} } })
          : next(args),
    { step: 'initialize', priority: 'high' },
  );
  return bringRoot(clients, ...rest);
};

/** As it is, but for asking pipelines whether they are at a release that has no tasks yet. */
export const seeingNoStageRun: Command = (_world, clients, ...rest) => {
  const asked = z.object({ output: z.object({ stageStates: z.array(z.looseObject({})) }) });
  clients.pipelines.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (commandName !== 'GetPipelineStateCommand') return answer;
        const { stageStates } = asked.parse(answer).output;
        const done = { status: 'Succeeded' };
        const states = stageStates.map((state) => ({ ...state, latestExecution: done }));
        return { response: {}, output: { stageStates: states, $metadata: {} } };
      },
    { step: 'initialize', priority: 'high' },
  );
  return bringRoot(clients, ...rest);
};
