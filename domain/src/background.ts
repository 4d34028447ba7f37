/**
 * Work that the answer does not wait for, so that the time it takes tells nothing: whether an address is known shows
 * in no response time.
 */
export type Background = { readonly run: (work: () => Promise<void>) => void };

export const background = (
  report: (error: unknown) => void,
): Background & { readonly idle: () => Promise<void> } => {
  const running = new Set<Promise<void>>();
  return {
    run: (work) => {
      const task = work()
        .catch(report)
        .finally(() => running.delete(task));
      running.add(task);
    },
    idle: async () => {
      await Promise.all(running);
    },
  };
};
