export type MailAttachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
};

/** An e-mail ready to be sent. */
export type MailMessage = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
  /** An instant from which on the mail is worth nothing, and is not sent any more. */
  readonly goodUntil?: string;
};
