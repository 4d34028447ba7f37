import type { AccountId, OrganizationId } from '../ids.ts';
import type { Language } from '../words/languages.ts';
import type { MailMessage } from './mail-message.ts';

/** What a mail tells whom, for the log of deliveries; nothing of what it says. */
export type MailAbout = {
  readonly kind:
    | 'registration-code'
    | 'already-registered'
    | 'password-reset-code'
    | 'password-changed'
    | 'employee-invited';
  /** When what it tells of happened: an instant. */
  readonly at: string;
  /** Null where the address has no account yet. */
  readonly accountId: AccountId | null;
  readonly organizationId?: OrganizationId | undefined;
  readonly organization?: string | undefined;
  readonly name: string;
  readonly language: Language;
};

/**
 * Takes a mail for sending soon. Returns as soon as it is safe. What is given twice under one id may be sent once.
 */
export type MailQueue = {
  readonly enqueue: (message: MailMessage, id: string, about: MailAbout) => Promise<void>;
};
