import type { Interceptor } from './intercept-calls.ts';

/** What a process that was killed throws at whoever still waits for it. */
export class Killed extends Error {}

/** Changes nothing: whoever dies at it leaves behind what whoever dies at the next change does. */
const isRead = (command: string): boolean => /^(BatchGet|TransactGet|Get|Query|Scan)/.test(command);

/**
 * Lets `count` changes through; from then on nothing this process does reaches what is intercepted any more. `before`: the change that
 * it dies at was never made. `after`: it was made, but the process did not live to see the answer.
 */
export const killedAfter = (
  count: number,
  when: 'before' | 'after',
): { intercept: Interceptor; wasKilled: () => boolean } => {
  let [changes, dead] = [0, false];
  const intercept: Interceptor = async (run, { command }) => {
    if (dead) throw new Killed();
    if (isRead(command)) return run();
    changes += 1;
    if (changes <= count) return run();
    dead = true;
    if (when === 'after') await run();
    throw new Killed();
  };
  return { intercept, wasKilled: () => dead };
};
