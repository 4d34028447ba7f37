import { limitsSetting } from '@parterre/domain/limits';
import { DeployProblem } from './say.ts';

/**
 * Every process refuses to start with limits that there are not: AWS would tell after minutes, by workers that do not stay.
 * @param Limits as they would be in force, said now or before
 * @throws DeployProblem with what is wrong
 */
export const checkLimits = (Limits: string | undefined): void => {
  const { error } = limitsSetting.safeParse(Limits);
  if (!error) return;
  const problems = error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new DeployProblem(
    `No process would start with Limits=${Limits}: ${problems.join('; ')}. Their names are in docs/operations.md, "Limits".`,
  );
};
