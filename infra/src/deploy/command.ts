import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { DeployProblem } from './say.ts';

/** What the command line says. @throws DeployProblem with the usage where it says something else */
export const readOptions = <Options extends ParseArgsOptionsConfig>(
  options: Options,
  usage: string,
  args: readonly string[] = process.argv.slice(2),
) => {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new DeployProblem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

/** How most first tries end. */
const noCredentials = 'There are no AWS credentials here: run `aws configure`, or set AWS_PROFILE.';

/** What a person can do something about in a sentence, and anything else in full. */
export const toldOf = (error: unknown): unknown => {
  if (error instanceof DeployProblem) return `\n${error.message}`;
  return error instanceof Error && error.name === 'CredentialsProviderError' ? `\n${noCredentials}` : error;
};

/** Runs a command to its end. */
export const runCommand = async (run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    console.error(toldOf(error));
    process.exitCode = 1;
  }
};
