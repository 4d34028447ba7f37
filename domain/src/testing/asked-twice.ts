import type { Interceptor } from './intercept-calls.ts';

/** Makes one call, the one after `count` others, twice: its first answer got lost, and it was repeated. */
export const askedTwice = (count: number): { intercept: Interceptor; wasAsked: () => boolean } => {
  let calls = 0;
  const intercept: Interceptor = async (run) => {
    if (calls++ === count) await run().catch(() => undefined);
    return run();
  };
  return { intercept, wasAsked: () => calls > count };
};
