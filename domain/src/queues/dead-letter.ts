import { z } from 'zod';
import { minutes } from '../clock.ts';

/** How long, in milliseconds after it was sent there, a queue keeps what was set aside: the longest that SQS does. */
export const deadLetterLifetime = minutes(14 * 24 * 60);

/** What is noted of a message that is set aside. */
export const asideNote = z.object({
  /** How often it was tried. */
  tries: z.int(),
  /** Since when it waited, an instant. */
  since: z.string(),
  /** What the last try came to: no address, no content. */
  why: z.string().max(300),
});
export type AsideNote = z.infer<typeof asideNote>;

/** A message that was set aside, as somebody sees it who looks. */
export type DeadLetter = {
  /** As the queue calls it, the same each time that one looks. */
  readonly id: string;
  readonly body: string;
  /** An instant; its lifetime begins then. */
  readonly sentAt: string;
  /** How often it was taken from there, if only to be looked at. */
  readonly receives: number;
  /** Null where the queue itself set it aside, or a release before this one. */
  readonly note: AsideNote | null;
};

/** One that was found, and that nobody else can take for half a minute. */
export type FoundLetter = DeadLetter & {
  /** Back into its queue, then gone from here: who dies in between leaves it in both. */
  readonly sendAgain: () => Promise<void>;
  readonly throwAway: () => Promise<void>;
  /** Leaves it to others, as it was. */
  readonly putBack: () => Promise<void>;
};

/** What a search for one came to. */
export type LetterSearch = {
  readonly found: FoundLetter | null;
  /** False where there are too many to go through, and it may be among the others. */
  readonly sawAll: boolean;
};
