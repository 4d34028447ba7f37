/** Events of the provider that are about no booking of ours, by the provider's own id: whoever made it say one sees that it came. */
export type PaymentInbox = {
  /** Notes an event; one that comes again is counted. */
  readonly note: (id: string, kind: string, receivedAt: string) => Promise<void>;
  readonly has: (id: string) => Promise<boolean>;
};
