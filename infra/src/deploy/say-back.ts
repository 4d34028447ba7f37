import type { Stack } from '@aws-sdk/client-cloudformation';
import type { Clients } from './clients.ts';
import { announce, say } from './say.ts';
import { knownOf, type StackRequest, updateStack } from './stack.ts';
import type { WhatRuns } from './what-runs.ts';

type Request = Omit<StackRequest, 'template' | 'parameters' | 'staysWhereItFails'>;

/** What the stack's parameters have to become to say what runs. */
const differenceOf = (stack: Stack, runs: WhatRuns): Record<string, string> => {
  const { WorkerImageTag, ImageTag = '', ...others } = knownOf(stack);
  // Workers that were never released are those of the beginning.
  const known: Record<string, string> = { ...others, WorkerImageTag: WorkerImageTag || ImageTag };
  return Object.fromEntries(
    Object.entries(runs).filter(([name, value]) => name in known && known[name] !== value),
  );
};

const sayOne = (
  { stacks }: Pick<Clients, 'stacks'>,
  request: Request,
  parameters: Readonly<Record<string, string>>,
  staysWhereItFails: boolean,
) => {
  announce('What releases have changed, said back to the stack');
  for (const [name, value] of Object.entries(parameters)) say(`  ${name} is ${value}`);
  const template = { UsePreviousTemplate: true } as const;
  return updateStack(stacks, { ...request, template, parameters, staysWhereItFails });
};

/**
 * Tells the stack what releases have changed, before anything else changes: this is what a roll-back returns to. First
 * where people are, by itself, which replaces nothing and so need not go back when it fails: the next run finishes it. Then
 * the workers' image, whose workers may fail to start and go back.
 */
export const sayBack = async (
  clients: Pick<Clients, 'stacks'>,
  stack: Stack,
  runs: WhatRuns,
  request: Request,
): Promise<void> => {
  const { WorkerImageTag, ...where } = differenceOf(stack, runs);
  const hasServices = Object.keys(runs).length > 0;
  if (request.dryRun || !hasServices) return;
  const isUnfinished = stack.StackStatus === 'UPDATE_FAILED';
  if (isUnfinished || Object.keys(where).length > 0) await sayOne(clients, request, where, true);
  if (WorkerImageTag) await sayOne(clients, request, { WorkerImageTag }, false);
};
