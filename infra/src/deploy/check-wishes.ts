import type { Stack } from '@aws-sdk/client-cloudformation';
import { checkLimits } from './check-limits.ts';
import { chooseParameters, refuseWhatIsFixed } from './chosen-parameters.ts';
import type { Settings } from './settings.ts';
import { checkSource } from './source.ts';
import { knownOf } from './stack.ts';

/**
 * Everything that can be known to fail from what was said, and what the stack has already. Asks nobody and changes nothing.
 * @throws DeployProblem with the first that would
 */
export const checkWishes = (settings: Settings, before: Stack | null): void => {
  const chosen = chooseParameters(settings, before);
  const known = knownOf(before);
  checkLimits({ ...known, ...chosen }.Limits);
  checkSource(settings, known);
  refuseWhatIsFixed(chosen, before);
};
