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
  /** Where the reader's mail program ends mails like this one by itself (RFC 8058). */
  readonly unsubscribe?: { readonly url: string };
  /** What else mail programs are told, by name. Which of them there may be, `mail-headers.ts` says. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An instant from which on the mail is worth nothing, and is not sent any more. */
  readonly goodUntil?: string;
};
