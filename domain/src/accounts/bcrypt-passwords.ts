import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { z } from 'zod';
import type { Passwords } from './passwords.ts';

const usualCost = 12;

/** A processor is left to the event loop; with one or two there is one thread. */
const threads = Math.max(1, Math.min(4, availableParallelism() - 1));

/**
 * bcrypt in a pool of worker threads.
 * @param cost the binary logarithm of the number of rounds; anything but 12 is for tests
 */
export const bcryptPasswords = (cost = usualCost): Passwords & { readonly close: () => Promise<void> } => {
  const pool = new Piscina({
    filename: new URL('./bcrypt-worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    // Where both want a processor, the event loop is let through first.
    niceIncrement: 10,
  });
  const hash = async (password: string) => z.string().parse(await pool.run({ do: 'hash', password, cost }));
  let nobody: Promise<string> | null = null;
  const hashOfNobody = () => (nobody ??= hash('the password of nobody'));

  return {
    hash,
    matches: async (password, known) => {
      const against = known ?? (await hashOfNobody());
      const same: unknown = await pool.run({ do: 'compare', password, hash: against });
      return same === true && known !== null;
    },
    close: () => pool.close(),
  };
};
