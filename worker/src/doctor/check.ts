import { setTimeout as pause } from 'node:timers/promises';

/** One question about a deployment. `ask` answers what it found, or throws what is wrong, in words for whoever runs it. */
export type Check = { readonly name: string; readonly ask: () => Promise<string> };

/** Asks everything at once, tells each answer as it comes, and says whether all is well. */
export const examine = async (checks: readonly Check[], tell: (line: string) => void): Promise<boolean> => {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const results = await Promise.all(
    checks.map(async ({ name, ask }) => {
      try {
        tell(`✔ ${name.padEnd(width)}  ${await ask()}`);
        return true;
      } catch (error) {
        tell(`✘ ${name.padEnd(width)}  ${error instanceof Error ? error.message : String(error)}`);
        return false;
      }
    }),
  );
  return results.every(Boolean);
};

/** How long something may take that goes through queues and over the network, in milliseconds. */
const patience = 90_000;
const between = 500;

/** Whether it comes true in time. */
export const comesTrue = async (look: () => Promise<boolean>, within = patience): Promise<boolean> => {
  const end = Date.now() + within;
  while (!(await look())) {
    if (Date.now() > end) return false;
    await pause(Math.min(between, within));
  }
  return true;
};
