import type { DueWork } from './due-kind.ts';
import type { DueSlot } from './due-slot.ts';

/** Something to be done at a time. `id`: the same thing has the same one, however often it is put. */
export type Due = { readonly id: string; readonly at: number; readonly work: DueWork };

/** As it is found. What only another release can read is found as well. */
export type FoundDue = {
  readonly slot: DueSlot;
  readonly id: string;
  readonly at: number;
  /** How often it has failed. */
  readonly tries: number;
  /** Until when somebody has it in hand; 0: nobody. */
  readonly leaseUntil: number;
  /** Another one each time that it is put; none of what was laid down by the release before. */
  readonly putAs: string | null;
  readonly work: unknown;
};

/** One that a worker has in hand, until its lease is over; `holder` is this one time alone. */
export type ClaimedDue = FoundDue & { readonly holder: string };

/** What is to be done, by the minute. Times in milliseconds. */
export type DueStore = {
  /**
   * Lays something down for its time, in place of the same that is there for that time; what is past is for the minute that
   * it is now.
   */
  readonly put: (due: Due) => Promise<void>;
  /** Lays something that failed down for another minute. Its time stays what it was. */
  readonly postpone: (claimed: ClaimedDue, until: number) => Promise<void>;
  /** Some of what is due in a slot at `now`, the first first. `closely`: also what was put a moment ago. */
  readonly look: (slot: DueSlot, now: number, closely: boolean) => Promise<readonly FoundDue[]>;
  /** Takes one in hand; null when somebody else has it, or has done it. */
  readonly claim: (found: FoundDue, now: number, lease: number) => Promise<ClaimedDue | null>;
  /** Takes out what was done, unless it was put anew, or somebody else has taken it in hand. */
  readonly remove: (claimed: ClaimedDue) => Promise<void>;
  /** Takes out what was done without being claimed, unless it was put anew. */
  readonly removeUnclaimed: (found: FoundDue) => Promise<void>;
  /** Up to which minute, itself included, all is done, by shard; none where nobody has looked. */
  readonly doneUpTo: () => Promise<ReadonlyMap<string, number>>;
  /** Never goes back. */
  readonly noteDone: (slot: DueSlot) => Promise<void>;
};
