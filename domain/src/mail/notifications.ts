import type { MailMessage } from './mail-message.ts';

/** Takes a message for sending soon. Returns as soon as the message is safe. */
export type Notifications = { readonly enqueue: (message: MailMessage) => Promise<void> };
