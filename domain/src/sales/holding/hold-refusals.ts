import type { Clock } from '../../clock.ts';
import type { Limits } from '../../limits.ts';
import { type Turns, turnsHere } from '../../limits/turn.ts';
import { say } from '../words/sales-words.ts';

/**
 * How often a customer is refused a hold whose seats were claimed for a moment: meanwhile others were told that they are
 * taken, so nobody may go on and on.
 */
export const holdRefusals = (limits: Limits, clock: Clock): Turns =>
  turnsHere(
    limits['hold-refused'],
    clock,
    say((words) => words.refusedTooOften),
  );

/** Notes that somebody was refused seats that were claimed for them already. */
export const noteRefusal = (refusals: Turns, accountId: string): void => {
  try {
    refusals.use(accountId);
  } catch {
    // All turns are used up, by others that were refused at the same time: none is left for the next one either.
  }
};
