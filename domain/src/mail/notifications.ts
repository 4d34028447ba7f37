import type { MailMessage } from './mail-message.ts';

/**
 * Takes a message for sending soon. Returns as soon as the message is safe. What is given twice under one id may be sent
 * once.
 */
export type Notifications = { readonly enqueue: (message: MailMessage, id: string) => Promise<void> };
