/** The queues that a worker reads. */
export const queueNames = ['notifications', 'email', 'booking-mail'] as const;
export type QueueName = (typeof queueNames)[number];
/** Where each of them answers. */
export type QueueUrls = Readonly<Record<QueueName, string>>;

/** About how many messages wait in a queue, and how many were set aside. */
export type QueueState = { readonly name: QueueName; readonly waiting: number; readonly dead: number };

/** What could not be handled, and a second chance for it. */
export type DeadLetters = {
  readonly list: () => Promise<readonly QueueState[]>;
  /** Puts what was set aside back into its queue; may go on after the answer. */
  readonly sendAgain: (name: QueueName) => Promise<void>;
  /** Puts a copy of a message where somebody looks at it; whoever has the message removes it. */
  readonly setAside: (name: QueueName, body: string) => Promise<void>;
};
