import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import type { Notification } from '../../../data/api.ts';

/** The picture of every kind of notification. */
export const kindIcons: Readonly<Record<Notification['kind'], IconName>> = {
  'booking-confirmed': 'confirmation_number',
  'booking-cancelled': 'undo',
  'payment-refunded': 'credit_card',
  'payment-part-refunded': 'credit_card',
  'refund-failed': 'error',
  'refund-impossible': 'error',
  'payment-disputed': 'warning',
  'dispute-won': 'check_circle',
  'dispute-lost': 'credit_card',
  'registration-code': 'mail',
  'already-registered': 'account_circle',
  'password-reset-code': 'lock',
  'password-changed': 'lock',
  'employee-invited': 'person_add',
  'number-code': 'sms',
  'channel-ended': 'warning',
  'event-cancelled': 'event_busy',
  'event-moved': 'event',
  'event-changed': 'info',
  reminder: 'notifications_active',
  'organizer-message': 'campaign',
  'message-test': 'campaign',
  'sale-started': 'confirmation_number',
  'event-announced': 'theater_comedy',
};
