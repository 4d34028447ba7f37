type Deps = {
  /** Asks the database, which tells what time it is. */
  readonly ask: () => Promise<unknown>;
  readonly clockOff: () => number;
};

/**
 * A task that is not begun by a wrong clock: all holds would seem to be over, and each would be an alarm, as nothing can
 * be written. It fails as a whole, and is tried again later and later.
 */
export const whileClockIsRight =
  ({ ask, clockOff }: Deps) =>
  <Result>(task: () => Promise<Result>) =>
  async (): Promise<Result> => {
    if (clockOff() !== 0) await ask();
    if (clockOff() !== 0) throw new Error(`the clock is ${clockOff() / 1000} s from the database's`);
    return task();
  };
