import type { Clock } from '@parterre/domain/clock';
import type { Limits } from '@parterre/domain/limits';
import { turnsHere } from '@parterre/domain/limits/turn';
import { say } from '../words/say.ts';

/**
 * How often one network may ask for what everybody may see. This process counts by itself: to tell the database would cost more
 * than to answer.
 */
export const networkTurns = (limits: Pick<Limits, 'search' | 'visit'>, clock: Clock) => ({
  searches: turnsHere(
    limits.search,
    clock,
    say((words) => words.searchesTooOften),
  ),
  visits: turnsHere(
    limits.visit,
    clock,
    say((words) => words.visitsTooOften),
  ),
});

export type NetworkTurns = ReturnType<typeof networkTurns>;
