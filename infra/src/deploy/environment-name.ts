import { templateOf } from '../templates/read-template.ts';
import { DeployProblem } from './say.ts';

const { AllowedPattern = '', ConstraintDescription = '' } =
  templateOf('root.yaml').Parameters.Environment ?? {};

/**
 * What is done by the name of an environment is done to everything that has it, so that it has to be one, and no pattern.
 * @throws DeployProblem when root.yaml would not take it
 */
export const checkEnvironmentName = (text: string): void => {
  if (!new RegExp(`^(?:${AllowedPattern})$`).test(text))
    throw new DeployProblem(`There is no environment "${text}". ${ConstraintDescription}`);
};
