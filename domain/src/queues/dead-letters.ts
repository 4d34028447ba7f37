import type { AsideNote, DeadLetter, LetterSearch } from './dead-letter.ts';
import type { QueueName } from './queue-names.ts';

/** About how many messages wait in a queue, and how many were set aside. */
export type QueueState = { readonly name: QueueName; readonly waiting: number; readonly dead: number };

/** What could not be handled, and a second chance for it. */
export type DeadLetters = {
  readonly list: () => Promise<readonly QueueState[]>;
  /** Puts what was set aside back into its queue; may go on after the answer. */
  readonly sendAgain: (name: QueueName) => Promise<void>;
  /** Puts a copy of a message where somebody looks at it; whoever has the message removes it. */
  readonly setAside: (name: QueueName, body: string, note: AsideNote) => Promise<void>;
  /**
   * Some of what was set aside, at most so many, in no order. All stays where it is; for a moment nobody else can see it, so who looks
   * at the same time sees others.
   */
  readonly look: (name: QueueName, most: number) => Promise<readonly DeadLetter[]>;
  /** One of them, if it is among what can be seen now. */
  readonly find: (name: QueueName, id: string) => Promise<LetterSearch>;
};
