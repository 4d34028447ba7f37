/** Where the time comes from, in milliseconds. */
type Clock = { readonly now: () => number };

/**
 * What is costly to make, kept for a while and made once for all who ask meanwhile. What could not be made is not kept.
 * @param lifetime in milliseconds, from when it was asked for
 */
export const keptFor = <Value>(lifetime: number, clock: Clock, make: () => Promise<Value>) => {
  let kept: { readonly value: Promise<Value>; readonly until: number } | null = null;
  return (): Promise<Value> => {
    if (kept && clock.now() < kept.until) return kept.value;
    const made = { value: make(), until: clock.now() + lifetime };
    kept = made;
    made.value.catch(() => {
      if (kept === made) kept = null;
    });
    return made.value;
  };
};
