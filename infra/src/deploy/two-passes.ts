import type { Clients } from './clients.ts';
import { announce } from './say.ts';
import type { Settings } from './settings.ts';
import { describeStack, knownOf, type Outputs } from './stack.ts';

/** What a deployment is made of, in its order. */
export type Passes = {
  /** Brings the root stack to what was said, and to these parameters. */
  readonly bring: (more: Readonly<Record<string, string>>) => Promise<Outputs>;
  /** Keeps what is known by nobody but who deploys, where the stack has made room for it. */
  readonly keepSecrets: (outputs: Outputs) => Promise<void>;
  /** Makes the first images by what the stack has for it. @returns the commit that they are named by */
  readonly makeImages: (outputs: Outputs) => Promise<string>;
};

/** In minutes: services whose tasks do not stay would be waited for for hours (decision 24). */
const firstStart = '30';

/**
 * A new environment comes in two passes: first what images are built with and kept in, then the services that begin with
 * them. One that has services already needs the first pass only, and so does whoever only looks.
 */
export const bringInPasses = async (
  { stacks }: Pick<Clients, 'stacks'>,
  { environment, said, dryRun }: Pick<Settings, 'environment' | 'said' | 'dryRun'>,
  { bring, keepSecrets, makeImages }: Passes,
): Promise<Outputs> => {
  const outputs = await bring({});
  if (dryRun) return outputs;
  await keepSecrets(outputs);
  const { ImageTag, ServicesTimeout } = knownOf(await describeStack(stacks, `parterre-${environment}`));
  if (ImageTag) return outputs;
  const commit = await makeImages(outputs);
  announce('The services');
  return bring({
    ImageTag: commit,
    ServicesTimeout: said.ServicesTimeout ?? (ServicesTimeout || firstStart),
  });
};
