import type { Stack } from '@aws-sdk/client-cloudformation';
import { checkWishes } from './check-wishes.ts';
import { chooseParameters, tellWhatDiffers } from './chosen-parameters.ts';
import type { Clients } from './clients.ts';
import { findCloudFrontAddresses, makeCertificates } from './edge.ts';
import { type Hold, holdReleases, noHold } from './hold-releases.ts';
import { finishRollback } from './finish-rollback.ts';
import { announce, DeployProblem, say } from './say.ts';
import { sayBack } from './say-back.ts';
import type { Settings } from './settings.ts';
import {
  describeStack,
  isBusy,
  knownOf,
  type Outputs,
  outputsOf,
  refuseWhenBusy,
  updateStack,
} from './stack.ts';
import { findWhatRuns, type WhatRuns } from './what-runs.ts';

type Parameters = Readonly<Record<string, string>>;
type Needed = Pick<Clients, 'stacks' | 'containers' | 'network' | 'pipelines'>;

const gatherParameters = async (
  { network }: Pick<Clients, 'network'>,
  settings: Settings,
  before: Stack | null,
): Promise<Parameters> => {
  checkWishes(settings, before);
  tellWhatDiffers(settings, before);
  return {
    ...chooseParameters(settings, before),
    ...(await makeCertificates(settings, knownOf(before))),
    ...(settings.cloudFront && (await findCloudFrontAddresses(network))),
  };
};

const isSame = (one: WhatRuns, other: WhatRuns): boolean =>
  one.LiveCustomer === other.LiveCustomer &&
  one.LiveEmployee === other.LiveEmployee &&
  one.WorkerImageTag === other.WorkerImageTag;

/** The steps in their order; nothing is released from the first to the last. */
const changeStack = async (
  clients: Needed,
  { environment, dryRun }: Settings,
  TemplateURL: string,
  gathered: Parameters,
  hold: Hold,
): Promise<Outputs> => {
  const name = `parterre-${environment}`;
  const outputs = outputsOf(await describeStack(clients.stacks, name));
  await hold.renew();
  await findWhatRuns(clients, outputs);
  const stack = await finishRollback(clients, name, dryRun);
  const runs = await findWhatRuns(clients, outputs);
  const beforeItIsDone = async () => {
    await hold.renew();
    if (!isSame(runs, await findWhatRuns(clients, outputs)))
      throw new DeployProblem('A release has changed what runs meanwhile. Try again.');
  };
  const request = { name, environment, dryRun, beforeItIsDone };
  if (stack) await sayBack(clients, stack, runs, request);
  announce(`The stack ${name}`);
  return updateStack(clients.stacks, {
    ...request,
    template: { TemplateURL },
    parameters: { ...gathered, ...runs },
  });
};

/** A stack that is still being changed, or half rolled back, would send people back to where they were. */
const letGo = async ({ stacks }: Needed, name: string, hold: Hold): Promise<void> => {
  const stack = await describeStack(stacks, name);
  if (stack?.StackStatus === 'UPDATE_ROLLBACK_FAILED') {
    say('  Pushes wait before their release until the roll-back is finished: deploy again.');
    return;
  }
  if (stack && isBusy(stack)) await hold.handBack();
  else await hold.end();
};

/** Whatever went wrong before is what somebody has to read. */
const sayThatPushesWait = (error: unknown): void =>
  say(`  Pushes may wait before their release until you deploy again: ${String(error)}`);

/**
 * Brings the root stack to what the templates, the parameters and the command line say, from whatever state it is in.
 * @param folder where the templates of this version are
 */
export const bringRoot = async (
  clients: Needed,
  settings: Settings,
  folder: string,
  more: Parameters,
): Promise<Outputs> => {
  const name = `parterre-${settings.environment}`;
  const before = await describeStack(clients.stacks, name);
  say(before ? `  ${name} is ${before.StackStatus}` : `  no ${name} yet`);
  if (before) refuseWhenBusy(before);
  const gathered = { ...(await gatherParameters(clients, settings, before)), ...more };
  const hold = settings.dryRun ? noHold : holdReleases(clients.pipelines, settings.environment);
  try {
    return await changeStack(clients, settings, `${folder}/root.yaml`, gathered, hold);
  } finally {
    await letGo(clients, name, hold).catch(sayThatPushesWait);
  }
};
