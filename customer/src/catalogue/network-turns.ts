import type { Clock } from '@parterre/domain/clock';
import type { Limits } from '@parterre/domain/limits';
import { turnsHere } from '@parterre/domain/limits/turn';

/**
 * How often one network may ask for what everybody may see. This process counts by itself: to tell the database would cost more
 * than to answer.
 */
export const networkTurns = (limits: Pick<Limits, 'search' | 'visit'>, clock: Clock) => ({
  searches: turnsHere(
    limits.search,
    clock,
    'Very many searches come from your network just now. Please try again in a few seconds.',
  ),
  visits: turnsHere(
    limits.visit,
    clock,
    'Very many requests come from your network just now. Please try again in a few seconds.',
  ),
});

export type NetworkTurns = ReturnType<typeof networkTurns>;
