/** What somebody can do something about: shown as it is, without a stack trace. */
export class DeployProblem extends Error {}

/** One line of what is going on. */
export const say = (line: string): void => console.log(line);

/** What begins, after an empty line. */
export const announce = (what: string): void => console.log(`\n${what}`);
