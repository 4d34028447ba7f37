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

const worldOf = (moment: Scheduler, house: House, stack: StackModel, words: readonly string[]): World => ({
  moment,
  house,
  stack,
  pipelines: new Pipelines(moment, house),
  words,
  knownTo: (url) => (url.includes('/older/') ? older : ours),
});

/** How a world begins. */
export type Beginning = (moment: Scheduler) => World;

/** A house that has been open for a while, with a parameter that the next version forgets. */
export const anOpenHouse: Beginning = (moment) => {
  const house = new House();
  const parameters = { ...defaults, ...deployments.production, Forgotten: 'yes', WorkerImageTag: tagOf(0) };
  return worldOf(moment, house, new StackModel(moment, house, { parameters, known: older }), []);
};

const sizes = readSettings(['--environment', 'prod', '--region', 'eu-central-1'], {}).sizes;

/** What a first deployment is told, and each one after it in the same words. */
const firstWords = Object.entries(deployments.production)
  .filter(([key]) => !(key in sizes) && !['Environment', 'ImageTag'].includes(key))
  .map(([key, value]) => `${key}=${value}`);

/** An account that knows nothing of us. */
export const anEmptyAccount: Beginning = (moment) => {
  const house = new House();
  return worldOf(moment, house, new StackModel(moment, house), firstWords);
};

const settingsOf = ({ words }: World, { said, isDry }: Deploy) =>
  readSettings(
    [
      ...['--environment', 'prod', '--region', 'eu-central-1', ...(isDry ? ['--dry-run'] : [])],
      ...[...words, ...said].flatMap((one) => ['--set', one]),
    ],
    {},
  );

type Ending = 'done' | { readonly refused: string };

export const deployIn = async (world: World, command: Command, deploy: Deploy): Promise<Ending> => {
  world.stack.failures = [...deploy.failures];
  const folder = `https://bucket/${deploy.version}`;
  const more = { ArtifactsPrefix: `templates/${deploy.version}` };
  try {
    await command(world, modelClients(world), settingsOf(world, deploy), folder, more);
    return 'done';
  } catch (error) {
    if (!(error instanceof DeployProblem)) throw error;
    return { refused: error.message };
  }
};

const pushIn = async (
  { pipelines, moment, stack }: World,
  { service, ending, after, hesitates }: Push,
): Promise<void> => {
  for (let n = 0; n < after; n++) await moment.schedule(Promise.resolve(), 'a moment');
  // Whoever pushes to a house that is not there yet pushes to nobody.
  if (stack.whole.has('Pipeline/Pipeline')) pipelines.push(service, ending, hesitates);
};

const minsSaid = (round: Scenario[number]): number[] =>
  round.flatMap((act) =>
    act.kind === 'deploy'
      ? act.said.flatMap((one) => (one.startsWith('CustomerMin=') ? [Number(one.split('=')[1])] : []))
      : [],
  );

const playRound = async (world: World, command: Command, round: Scenario[number]): Promise<void> => {
  const { house, moment } = world;
  const { customerMin: min, isOpen: wasOpen } = house;
  const acts = round.map((act) => (act.kind === 'push' ? pushIn(world, act) : deployIn(world, command, act)));
  await moment.waitFor(Promise.all(acts));
  if (wasOpen && ![min, ...minsSaid(round)].includes(house.customerMin))
    house.broken.push(`nobody asked for ${house.customerMin} tasks at least, there were ${min}`);
};

export const calm: Deploy = { kind: 'deploy', said: [], version: 'newer', failures: [], isDry: false };

/** What the command said is what people act on: a setting that workers do not start with, kept since the first pass. */
const cureFor = (ending: Ending | undefined): readonly string[] =>
  typeof ending === 'object' && ending.refused.includes('Circuit Breaker') ? ['MailName=Parterre'] : [];

/** When nothing fails any more, the command comes to its end, and all is as it should be. */
const checkEnding = async (world: World, command: Command): Promise<void> => {
  const { house, moment, stack, pipelines } = world;
  await moment.waitFor(Promise.all([stack.ended(), pipelines.ended()]));
  const endings: Ending[] = [];
  while (endings.length < 3 && !endings.includes('done')) {
    const deploy = { ...calm, said: cureFor(endings.at(-1)) };
    endings.push(await moment.waitFor(deployIn(world, command, deploy)));
  }
  if (!endings.includes('done')) house.broken.push(`it never ends: ${JSON.stringify(endings)}`);
  else if (!stack.has('Services/Customer')) house.broken.push('it is done, and nobody serves');
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
export const play = async (
  moment: Scheduler,
  scenario: Scenario,
  command: Command,
  beginning: Beginning = anOpenHouse,
): Promise<Played> => {
  const world = beginning(moment);
  for (const round of scenario) await playRound(world, command, round);
  await checkEnding(world, command);
  return { broken: world.house.broken, statuses: world.stack.statuses };
};
