import { setTimeout as sleep } from 'node:timers/promises';

export type UntilOptions = {
  /** What is awaited, for the message: "waited 30 s for …". */
  what: string;
  timeoutMs: number;
  /** Says why waiting is pointless, once it is. */
  giveUp?: () => string | undefined;
};

const PAUSE_MS = 50;

/** Asks until the answer is yes. */
export async function until(isSo: () => Promise<boolean>, options: UntilOptions): Promise<void> {
  const deadline = Date.now() + options.timeoutMs;
  while (!(await isSo())) {
    const reason = options.giveUp?.();
    if (reason) throw new Error(reason);
    if (Date.now() > deadline) throw new Error(`waited ${options.timeoutMs / 1000} s for ${options.what}`);
    await sleep(PAUSE_MS);
  }
}
