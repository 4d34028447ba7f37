import type { Clock } from '../../clock.ts';
import type { Limits } from '../../limits.ts';
import { type Turns, turnsHere } from '../../limits/turn.ts';
import { isOthersFaster } from '../seats/others-faster.ts';
import { buyerKey } from '../bookings/buyer.ts';
import type { HoldRequest } from './hold-attempt.ts';
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

/**
 * Notes that somebody was refused seats that were claimed for them already. Who did not choose them is not at fault where
 * others were faster.
 */
export const noteRefusal = (
  refusals: Turns,
  { buyer, picked }: Pick<HoldRequest, 'buyer' | 'picked'>,
  refused: unknown,
): void => {
  if (picked && isOthersFaster(refused)) return;
  try {
    refusals.use(buyerKey(buyer));
  } catch {
    // All turns are used up, by others that were refused at the same time: none is left for the next one either.
  }
};
