/** Work by key, one after the other: who comes while another one is at it waits. Nothing is remembered once it is done. */
export const inLineByKey = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> => {
    // Who waits is not told of another one's failure.
    const before = last.get(key)?.catch(() => undefined) ?? Promise.resolve();
    const run = before.then(work);
    last.set(key, run);
    try {
      return await run;
    } finally {
      if (last.get(key) === run) last.delete(key);
    }
  };
};
