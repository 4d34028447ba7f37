/** The middle one of several runs: one run that something else disturbed does not decide. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The value below which `share` (0 to 1) of the values lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/** Does `count` pieces of work with at most `inFlight` at once. Answers how many were done per second. */
export const rate = async (
  count: number,
  inFlight: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> => {
  let begun = 0;
  const startedAt = performance.now();
  const worker = async (): Promise<void> => {
    for (let n = begun++; n < count; n = begun++) await work(n);
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return (count * 1000) / (performance.now() - startedAt);
};

/** How long a piece of work takes, in milliseconds. */
export const timed = async <Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly took: number }> => {
  const startedAt = performance.now();
  const result = await work();
  return { result, took: performance.now() - startedAt };
};

/** Both sides in turn, after so many runs that do not count, so that a slow minute of the machine hits both. */
export const compare = async (
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
  { warmUps = 1, measured = 3 } = {},
): Promise<{ readonly ours: number; readonly baseline: number; readonly ratio: number }> => {
  for (let run = 0; run < warmUps; run++) {
    await baseline();
    await ours();
  }
  const runs: { ours: number; baseline: number }[] = [];
  for (let run = 0; run < measured; run++) runs.push({ baseline: await baseline(), ours: await ours() });
  return {
    ours: median(runs.map((run) => run.ours)),
    baseline: median(runs.map((run) => run.baseline)),
    ratio: median(runs.map((run) => run.ours / run.baseline)),
  };
};
