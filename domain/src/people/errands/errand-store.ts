import type { Write } from '../../commit.ts';
import type { Portal } from '../rights/portal.ts';
import type { StoredErrand } from './errand.ts';

/** Errands that were written and not run yet. */
export type ErrandStore = {
  /** Leaves an errand, in the commit that makes it due. */
  readonly leave: (errand: StoredErrand) => Write;
  /** One that was run, or is not to be run any more; may be gone already. */
  readonly remove: (id: string) => Write;
  /** Some of those that wait, the oldest first; may still show one that was run a moment ago. */
  readonly waiting: (sender: Portal) => Promise<readonly StoredErrand[]>;
};
