import type { Delivery } from '../../../data/api.ts';

type Kind = Delivery['kind'];

/** What each kind of message is called. */
export const kindWords: Readonly<Record<Kind, string>> = {
  'booking-confirmed': $localize`Tickets`,
  'booking-cancelled': $localize`Booking cancelled`,
  'payment-refunded': $localize`Money given back`,
  'payment-part-refunded': $localize`Part of the money given back`,
  'refund-failed': $localize`Refund failed`,
  'refund-impossible': $localize`Refund impossible`,
  'payment-disputed': $localize`Payment disputed`,
  'dispute-won': $localize`Dispute won`,
  'dispute-lost': $localize`Dispute lost`,
  'event-cancelled': $localize`Event cancelled`,
  'event-moved': $localize`Event moved`,
  'event-changed': $localize`Event changed`,
  reminder: $localize`Reminder`,
  'organizer-message': $localize`Words of the organizer`,
  'message-test': $localize`Test of a message`,
  'sale-started': $localize`Sale started`,
  'event-announced': $localize`New event`,
  'registration-code': $localize`Code to register`,
  'already-registered': $localize`Already registered`,
  'password-reset-code': $localize`Code for a new password`,
  'password-changed': $localize`Password changed`,
  'employee-invited': $localize`Invitation of an employee`,
  'number-code': $localize`Code for a number`,
  'channel-ended': $localize`Address ended`,
};

interface KindGroup {
  readonly word: string;
  readonly kinds: readonly Kind[];
}

/** The same in the order of what they are about. */
export const kindGroups: readonly KindGroup[] = [
  {
    word: $localize`Tickets and money`,
    kinds: [
      ...(['booking-confirmed', 'booking-cancelled', 'payment-refunded', 'payment-part-refunded'] as const),
      ...(['refund-failed', 'refund-impossible', 'payment-disputed', 'dispute-won', 'dispute-lost'] as const),
      ...(['event-cancelled', 'event-moved', 'event-changed'] as const),
    ],
  },
  { word: $localize`Reminders`, kinds: ['reminder', 'sale-started'] },
  { word: $localize`Organizers`, kinds: ['organizer-message', 'message-test', 'event-announced'] },
  {
    word: $localize`Accounts`,
    kinds: [
      ...(['registration-code', 'already-registered', 'password-reset-code', 'password-changed'] as const),
      ...(['employee-invited', 'number-code', 'channel-ended'] as const),
    ],
  },
];

export const isKind = (text: string | undefined): text is Kind =>
  text !== undefined && Object.hasOwn(kindWords, text);
