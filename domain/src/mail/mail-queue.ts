import type { MailMessage } from './mail-message.ts';

/**
 * Takes a mail for sending soon. Returns as soon as it is safe. What is given twice under one id may be sent once.
 */
export type MailQueue = { readonly enqueue: (message: MailMessage, id: string) => Promise<void> };
