import type { StackStatus } from '@aws-sdk/client-cloudformation';
import type { Scheduler } from 'fast-check';
import type { bringRoot } from '../../deploy/root-stack.ts';
import { DeployProblem } from '../../deploy/say.ts';
import { readSettings } from '../../deploy/settings.ts';
import { templateOf } from '../../templates/read-template.ts';
import { deployments } from '../deployments.ts';
import { House } from './house.ts';
import { modelClients, type World } from './model-clients.ts';
import { Pipelines, tagOf } from './pipelines.ts';
import type { Deploy, Push, Scenario } from './scenario.ts';
import { StackModel } from './stack-model.ts';

/** The deploy command, or how it once was. */
export type Command = (world: World, ...rest: Parameters<typeof bringRoot>) => Promise<unknown>;

const ours = new Set(Object.keys(templateOf('root.yaml').Parameters));
const older = new Set([...ours, 'Forgotten']);

const defaults = Object.fromEntries(
  Object.entries(templateOf('root.yaml').Parameters).map(([name, { Default = '' }]) => [
    name,
    String(Default),
  ]),
);

/** A house that has been open for a while, with a parameter that the next version forgets. */
export const anOpenHouse = (moment: Scheduler): World => {
  const house = new House();
  house.begin();
  const parameters = { ...defaults, ...deployments.production, Forgotten: 'yes', WorkerImageTag: tagOf(0) };
  const stack = new StackModel(moment, house, parameters, older);
  const pipelines = new Pipelines(moment, house);
  return { moment, house, stack, pipelines, knownTo: (url) => (url.includes('/older/') ? older : ours) };
};

const settingsOf = ({ said }: Pick<Deploy, 'said'>) =>
  readSettings(
    ['--environment', 'prod', '--region', 'eu-central-1', ...said.flatMap((one) => ['--set', one])],
    {},
  );

type Ending = 'done' | { readonly refused: string };

export const deployIn = async (world: World, command: Command, deploy: Deploy): Promise<Ending> => {
  world.stack.failures = [...deploy.failures];
  const folder = `https://bucket/${deploy.version}`;
  const more = { ArtifactsPrefix: `templates/${deploy.version}` };
  try {
    await command(world, modelClients(world), settingsOf(deploy), folder, more);
    return 'done';
  } catch (error) {
    if (!(error instanceof DeployProblem)) throw error;
    return { refused: error.message };
  }
};

const pushIn = async ({ pipelines, moment }: World, { service, ending, after }: Push): Promise<void> => {
  for (let n = 0; n < after; n++) await moment.schedule(Promise.resolve(), 'a moment');
  pipelines.push(service, ending);
};

const minsSaid = (round: Scenario[number]): number[] =>
  round.flatMap((act) =>
    act.kind === 'deploy'
      ? act.said.flatMap((one) => (one.startsWith('CustomerMin=') ? [Number(one.split('=')[1])] : []))
      : [],
  );

const playRound = async (world: World, command: Command, round: Scenario[number]): Promise<void> => {
  const { house, moment } = world;
  const min = house.customerMin;
  const acts = round.map((act) => (act.kind === 'push' ? pushIn(world, act) : deployIn(world, command, act)));
  await moment.waitFor(Promise.all(acts));
  if (![min, ...minsSaid(round)].includes(house.customerMin))
    house.broken.push(`nobody asked for ${house.customerMin} tasks at least, there were ${min}`);
};

export const calm: Deploy = { kind: 'deploy', said: [], version: 'newer', failures: [] };

/** When nothing fails any more, the command comes to its end, and all is as it should be. */
const checkEnding = async (world: World, command: Command): Promise<void> => {
  const { house, moment, stack, pipelines } = world;
  await moment.waitFor(Promise.all([stack.ended(), pipelines.ended()]));
  const endings: Ending[] = [];
  while (endings.length < 3 && !endings.includes('done'))
    endings.push(await moment.waitFor(deployIn(world, command, calm)));
  if (!endings.includes('done')) house.broken.push(`it never ends: ${JSON.stringify(endings)}`);
  await moment.waitFor(pipelines.ended());
  for (const [service, { held }] of Object.entries(pipelines.stages))
    if (held !== undefined) house.broken.push(`releases of the ${service} stay held: ${held}`);
  house.look();
};

export type Played = {
  /** What went wrong, in words. */
  readonly broken: readonly string[];
  /** The states that the stack was in. */
  readonly statuses: readonly StackStatus[];
};

/** Plays a scenario in an order that the scheduler chooses. */
export const play = async (moment: Scheduler, scenario: Scenario, command: Command): Promise<Played> => {
  const world = anOpenHouse(moment);
  for (const round of scenario) await playRound(world, command, round);
  await checkEnding(world, command);
  return { broken: world.house.broken, statuses: world.stack.statuses };
};
