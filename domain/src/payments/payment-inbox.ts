/** Every event that the provider sent, by the provider's own id. */
export type PaymentInbox = {
  /** Notes the event before anything else happens. `done` when it was received and dealt with before. */
  readonly receive: (id: string, kind: string, receivedAt: string) => Promise<'new' | 'done'>;
  readonly finish: (id: string) => Promise<void>;
};
