import type { Queue } from '../data/api.ts';

/** What goes through each queue, in the words of people who never heard of it. */
export const queueWords: Readonly<Record<Queue['name'], string>> = {
  notifications: $localize`News of bookings`,
  email: $localize`Codes and invitations`,
  'booking-mail': $localize`Tickets, reminders and other mail`,
  sms: $localize`Codes by text message`,
  'sms-notice': $localize`Other text messages`,
  push: $localize`Messages to browsers`,
  feedback: $localize`What became of messages`,
  audience: $localize`People to be told`,
};
