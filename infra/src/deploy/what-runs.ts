import type { Clients } from './clients.ts';
import { findLiveTargetGroups, type LiveTargetGroups } from './live-target-groups.ts';
import type { Outputs } from './stack.ts';
import { findWorkerImage } from './worker-image.ts';

/** What releases have changed since the last update of the stack, as its parameters. */
export type WhatRuns = LiveTargetGroups & { readonly WorkerImageTag?: string };

/** @throws DeployProblem while a release is on its way */
export const findWhatRuns = async (
  { containers }: Pick<Clients, 'containers'>,
  outputs: Outputs,
): Promise<WhatRuns> => ({
  ...(await findLiveTargetGroups(containers, outputs)),
  ...(await findWorkerImage(containers, outputs)),
});
