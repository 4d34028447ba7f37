/** Every event that the provider sent, by the provider's own id. */
export type PaymentInbox = {
  /** Notes an event, before anything else happens; one that comes again is counted. */
  readonly note: (id: string, kind: string, receivedAt: string) => Promise<void>;
  readonly has: (id: string) => Promise<boolean>;
};
