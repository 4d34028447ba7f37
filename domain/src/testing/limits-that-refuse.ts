import type { Attempt, AttemptLimits } from '../limits/attempt-limits.ts';
import { DomainError } from '../domain-error.ts';
import { aText } from './a-text.ts';

/** Limits that refuse one kind of attempt, and what is counted on them. */
export const limitsThatRefuse = (refused: Attempt | null) => {
  const spent: string[] = [];
  const limits: AttemptLimits = {
    spend: async (attempt, key) => {
      if (attempt === refused) throw new DomainError('too-many-attempts', aText('Please wait a little.'));
      return spent.push(`${attempt} ${key}`);
    },
    giveBack: async (attempt, key) => void spent.splice(spent.indexOf(`${attempt} ${key}`), 1),
    forgive: async () => undefined,
  };
  return { limits, spent };
};
