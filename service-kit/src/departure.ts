import { setTimeout as pause } from 'node:timers/promises';

export type Departure = {
  readonly isUnderWay: () => boolean;
  /** From now on the process says that it is not ready; resolves when everybody had time to notice. */
  readonly announce: () => Promise<void>;
};

/**
 * How a process leaves that others send requests to: it says so first, and goes on answering for `notice` milliseconds,
 * in which whoever asks for its health stops sending. It may close its door after that, and nobody stands before it.
 */
export const createDeparture = (notice: number): Departure => {
  let isUnderWay = false;
  return {
    isUnderWay: () => isUnderWay,
    announce: async () => {
      isUnderWay = true;
      await pause(notice);
    },
  };
};
