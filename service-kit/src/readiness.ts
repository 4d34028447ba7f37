/** Something that a process cannot do without; `ask` fails when it is not there. */
export type Dependency = { readonly name: string; readonly ask: () => Promise<unknown> };

/** How long, in milliseconds, an answer is good for: whoever asks more often costs nothing. */
const freshness = 1000;

/** What has not answered after this time, in milliseconds, is not there. */
const patience = 2000;

const answersInTime = async ({ ask }: Dependency): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  const answer = ask().then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([answer, tooLate]);
  clearTimeout(timer);
  return isThere;
};

/** Answers the names of the dependencies that are missing, at most a second old. `now` in milliseconds. */
export const readiness = (
  dependencies: readonly Dependency[],
  now: () => number = Date.now,
): (() => Promise<readonly string[]>) => {
  const look = async (): Promise<string[]> => {
    const there = await Promise.all(dependencies.map(answersInTime));
    return dependencies.filter((_, n) => !there[n]).map(({ name }) => name);
  };
  let known: { readonly at: number; readonly missing: Promise<readonly string[]> } | null = null;
  return () => {
    // Also when the clock was set back since.
    if (!known || Math.abs(now() - known.at) >= freshness) known = { at: now(), missing: look() };
    return known.missing;
  };
};
