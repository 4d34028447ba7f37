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

/**
 * Work by key: who wants what is under way already gets what comes of that, its failure too. Nothing is remembered once it
 * is done, so there are never more than people who wait.
 */
export const sharedByKey = <Answer>() => {
  const underWay = new Map<string, Promise<Answer>>();
  return (key: string, work: () => Promise<Answer>): Promise<Answer> => {
    const run = underWay.get(key) ?? work().finally(() => underWay.delete(key));
    underWay.set(key, run);
    return run;
  };
};
