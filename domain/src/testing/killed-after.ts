import type { Interceptor } from './intercept-calls.ts';

/** What a process that was killed throws at whoever still waits for it. */
export class Killed extends Error {}

/**
 * Lets `count` calls through; from then on nothing this process does reaches anything any more. `before`: the call that
 * it dies at was never made. `after`: it was made, but the process did not live to see the answer.
 */
export const killedAfter = (
  count: number,
  when: 'before' | 'after',
): { intercept: Interceptor; wasKilled: () => boolean } => {
  let [calls, dead] = [0, false];
  const intercept: Interceptor = async (run) => {
    if (dead) throw new Killed();
    calls += 1;
    if (calls <= count) return run();
    dead = true;
    if (when === 'after') await run();
    throw new Killed();
  };
  return { intercept, wasKilled: () => dead };
};
