/** Makes the payment provider say something, without money. */
export type WebhookProbe = {
  /** Opens a payment page and closes it again, which the provider tells us by webhook. Answers the page's id. */
  readonly closeAPage: () => Promise<string>;
  /** The provider's id of the event that says so, or null while there is none. */
  readonly eventAbout: (pageId: string) => Promise<string | null>;
};
