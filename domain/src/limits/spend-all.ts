import type { AttemptLimits, Counted } from './attempt-limits.ts';

/** Takes back what was counted for something that was not even begun. */
export const giveAllBack = async (limits: AttemptLimits, counts: readonly Counted[]): Promise<void> => {
  for (const { attempt, key } of counts) await limits.giveBack(attempt, key);
};

/**
 * Counts one attempt on several limits, all of them or none: what one refuses counts on no other. The narrowest comes
 * first: who is refused for their own doing closes no gate that others share.
 * @throws DomainError `too-many-attempts`
 */
export const spendAll = async (limits: AttemptLimits, counts: readonly Counted[]): Promise<void> => {
  const spent: Counted[] = [];
  try {
    for (const count of counts) {
      await limits.spend(count.attempt, count.key);
      spent.push(count);
    }
  } catch (refused) {
    await giveAllBack(limits, spent);
    throw refused;
  }
};
