import { z } from 'zod';
import type { CostlyWork, Task } from '../../costly/costly-work.ts';
import type { Place } from '../../costly/line.ts';
import type { HashTask } from './bcrypt-thread.ts';
import type { Passwords } from './passwords.ts';

const usualCost = 12;

const file = new URL('./bcrypt-thread.ts', import.meta.url);
const hashing: Task<string> = { kind: 'hash', file, read: (output) => z.string().parse(output) };
const comparing: Task<boolean> = { kind: 'hash', file, read: (output) => z.boolean().parse(output) };

/** The hash of a password that nobody has: of the same cost, so that comparing takes as long. */
const hashOfNobody = (cost: number): string =>
  `$2b$${String(cost).padStart(2, '0')}$LSOfbxxVMmnZXXacqv3hO.HtRLryvn.jxOd6u5pSvLUbnmVM/RHpm`;

/**
 * bcrypt in worker threads.
 * @param cost the binary logarithm of the number of rounds; anything but 12 is for tests
 */
export const bcryptPasswords = (work: CostlyWork, cost = usualCost): Passwords => {
  const run = <Output>(task: Task<Output>, input: HashTask, place: Place) => work.do(task, input, place);
  return {
    hash: (password, place) => run(hashing, { do: 'hash', password, cost }, place),
    matches: async (password, known, place) => {
      const hash = known ?? hashOfNobody(cost);
      const isSame = await run(comparing, { do: 'compare', password, hash }, place);
      return isSame && known !== null;
    },
  };
};
