/**
 * Work that many ask for at once: one of it is under way at a time, and all who ask meanwhile share the next one, which
 * begins after they asked.
 */
export const shared = (work: () => Promise<void>): (() => Promise<void>) => {
  let [running, coming]: (Promise<void> | null)[] = [null, null];
  const begin = (): Promise<void> => {
    const run = work().finally(() => {
      running = null;
    });
    running = run;
    return run;
  };
  const after = async (earlier: Promise<void>): Promise<void> => {
    // Who waits for the next one is not told of this one's failure.
    await earlier.catch(() => undefined);
    coming = null;
    return begin();
  };
  return () => {
    if (!running) return begin();
    coming ??= after(running);
    return coming;
  };
};
