import { NotSent } from '../../not-sent.ts';
import type { Outcome, Way } from './way.ts';

/** What is known for good when something is not sent: that the address is dead, or that it will never be taken. Null: try again. */
export const lastWord = (error: unknown): Outcome | null => {
  if (!(error instanceof NotSent)) return null;
  const { fault, message: why } = error;
  if (fault === 'gone') return { state: 'bounced', why };
  return fault === 'refused' ? { state: 'failed', why } : null;
};

/** For an address that nothing more is sent to, since after this was planned. */
export const endedMeanwhile: Outcome = { state: 'given-up', why: 'address-ended' };

/** The same way, where a refusal for good is what came of it: nobody tries again, and the log says why. */
export const refusedForGood =
  (way: Way): Way =>
  async (notification) => {
    try {
      return await way(notification);
    } catch (error) {
      const outcome = lastWord(error);
      if (outcome) return outcome;
      throw error;
    }
  };
