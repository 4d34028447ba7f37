import type { Channel, ChosenTopic, OutsideChannel, SwitchedTopic, Topic } from './channel.ts';
import type { NotificationKind } from './told.ts';

type Traits = {
  readonly topic: Topic;
  /** Waits for no quiet hours to end: it is worth less an hour later. */
  readonly isUrgent: boolean;
  /** By which it makes sense at all. */
  readonly channels: readonly Channel[];
};

const everywhere = ['email', 'sms', 'push', 'inbox'] as const;

/** Content of codes and links is for one channel alone. */
const byMail: Traits = { topic: 'account', isUrgent: true, channels: ['email'] };
const ofTickets: Traits = { topic: 'tickets', isUrgent: false, channels: everywhere };
const ofTicketsNow: Traits = { ...ofTickets, isUrgent: true };

/** What a kind is like. A kind that is missing here does not compile. */
export const kinds: Readonly<Record<NotificationKind, Traits>> = {
  'registration-code': byMail,
  'already-registered': byMail,
  'password-reset-code': byMail,
  'employee-invited': byMail,
  'password-changed': { topic: 'account', isUrgent: true, channels: ['email', 'inbox'] },
  'number-code': { topic: 'account', isUrgent: true, channels: ['sms'] },
  'channel-ended': { topic: 'account', isUrgent: false, channels: ['email', 'push', 'inbox'] },
  'booking-confirmed': ofTicketsNow,
  'booking-cancelled': ofTicketsNow,
  'payment-refunded': ofTickets,
  'payment-part-refunded': ofTickets,
  'refund-failed': ofTickets,
  'refund-impossible': ofTickets,
  'payment-disputed': ofTicketsNow,
  'dispute-won': ofTicketsNow,
  'dispute-lost': ofTickets,
  'event-cancelled': ofTicketsNow,
  'event-moved': ofTicketsNow,
  'event-changed': ofTickets,
  reminder: { topic: 'reminders', isUrgent: false, channels: everywhere },
  'organizer-message': { topic: 'organizer-messages', isUrgent: false, channels: everywhere },
  /** Whoever asks for one waits for it. No employee has an inbox. */
  'message-test': { topic: 'account', isUrgent: true, channels: ['email', 'sms', 'push'] },
  /** Asked for, and worth little when the seats are gone. */
  'sale-started': { topic: 'reminders', isUrgent: true, channels: everywhere },
  'event-announced': { topic: 'announcements', isUrgent: false, channels: ['email', 'push', 'inbox'] },
};

type Switches = Readonly<Record<OutsideChannel, boolean>>;

/** Of who has said nothing. Text messages cost money and are nobody's choice but their reader's. */
export const usualSwitches: Readonly<Record<ChosenTopic, Switches>> = {
  tickets: { email: true, sms: false, push: true },
  reminders: { email: true, sms: false, push: true },
  'organizer-messages': { email: true, sms: false, push: false },
  announcements: { email: true, sms: false, push: false },
};

/** Whether a channel cannot be switched off: tickets and money are always written of. */
export const isLocked = (topic: Topic | SwitchedTopic, channel: OutsideChannel): boolean =>
  topic === 'account' || (topic === 'tickets' && channel === 'email');
