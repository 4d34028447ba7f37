type Settings = {
  /** Milliseconds from one beginning to the next; a run that takes longer is waited for. */
  readonly every: number;
  readonly report: (error: unknown) => void;
};

/** Does something again and again, whether or not it fails. Answers how to stop it. */
export const repeat = (work: () => Promise<unknown>, { every, report }: Settings): (() => void) => {
  let isRunning = false;
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work();
    } catch (error) {
      report(error);
    } finally {
      isRunning = false;
    }
  };
  const timer = setInterval(() => void run(), every);
  return () => clearInterval(timer);
};
