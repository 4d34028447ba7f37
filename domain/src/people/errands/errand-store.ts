import type { Portal } from '../rights/portal.ts';
import type { StoredErrand } from './errand.ts';

/** Errands that were written and not run yet. */
export type ErrandStore = {
  /** For one that belongs to no other write. The one with the id `inPlaceOf` is not run any more. */
  readonly add: (errand: StoredErrand, inPlaceOf?: string) => Promise<void>;
  /** Some of those that wait, the oldest first; may still show one that was run a moment ago. */
  readonly waiting: (sender: Portal) => Promise<readonly StoredErrand[]>;
  readonly remove: (id: string) => Promise<void>;
};
