/** What is said where there is little room: in the inbox, on a lock screen, in a text message. */
type Short = { readonly title: string; readonly text: string };

type Titled = { readonly title: string };
type When = Titled & { readonly when: string };
type Sum = Titled & { readonly sum: string };
type Words = Titled & { readonly subject: string; readonly text: string; readonly organization: string };

type Ended = { readonly channel: string; readonly address: string; readonly isUnwanted: boolean };

const aFewDays = 'Your bank may take a few days.';
const weHaveBeenTold = 'You do not have to do anything. We have been told, and will find another way.';

/** `until`: when tickets that go back are no longer taken; null where they are not. `text` is the organizer's. */
type Choice = { readonly until: string | null; readonly text: string };

const inOne = (sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

/** What one may do with tickets of an event that is not what it was. */
const choice = (until: string | null): readonly string[] =>
  until === null
    ? ['Your tickets stay valid.']
    : [`Your tickets stay valid: keep them, or give them back until ${until}.`];

export const en = {
  'registration-code': (): Short => ({
    title: 'Your code',
    text: 'We sent you a code to confirm your address.',
  }),
  'already-registered': (): Short => ({
    title: 'You have an account already',
    text: 'Somebody registered with your address. You can just sign in.',
  }),
  'password-reset-code': (): Short => ({
    title: 'Your code',
    text: 'We sent you a code to set another password.',
  }),
  'password-changed': (): Short => ({
    title: 'Your password was changed',
    text: 'If that was not you, set another one now.',
  }),
  'employee-invited': ({ organization }: { readonly organization: string }): Short => ({
    title: `${organization} invites you`,
    text: 'Choose a password, and you are in.',
  }),
  'number-code': (): Short => ({ title: 'Your code', text: 'We sent you a code to confirm your number.' }),
  'channel-ended': ({ channel, address, isUnwanted }: Ended): Short =>
    isUnwanted
      ? {
          title: `Nothing more is sent to ${address}`,
          text: 'A message of ours was marked there as unwanted. Was that by mistake? Your account says how it goes on.',
        }
      : {
          title: `${channel} to ${address} did not arrive`,
          text: 'So we stopped writing there. Please look whether it is right.',
        },
  /** Of `channel-ended`. */
  channels: { email: 'E-mail', sms: 'SMS', push: 'A message' },
  'booking-confirmed': ({ title, when }: When): Short => ({ title: `Your tickets for ${title}`, text: when }),
  'booking-cancelled': ({ title, sum }: Titled & { readonly sum: string | null }): Short => ({
    title: `Cancelled: ${title}`,
    text: sum === null ? 'There was nothing to pay back.' : `${sum} goes back the way you paid. ${aFewDays}`,
  }),
  'payment-refunded': ({ title, sum }: Sum): Short => ({
    title: `${sum} is on its way back`,
    text: `For ${title}. ${aFewDays}`,
  }),
  'payment-part-refunded': ({ title, sum }: Sum): Short => ({
    title: `${sum} is on its way back`,
    text: `A part of what you paid for ${title}. Your tickets stay valid.`,
  }),
  'refund-failed': ({ title, sum }: Sum): Short => ({
    title: `Your refund did not arrive: ${title}`,
    text: `Your bank did not accept ${sum}. ${weHaveBeenTold}`,
  }),
  'refund-impossible': ({ title, sum }: Sum): Short => ({
    title: `We could not send your money back yet: ${title}`,
    text: `${sum} cannot go back the way you paid. ${weHaveBeenTold}`,
  }),
  'payment-disputed': ({ title }: Titled): Short => ({
    title: `Your tickets are not valid for now: ${title}`,
    text: 'Somebody objected to the payment at your bank. Your places are kept until that is decided.',
  }),
  'dispute-won': ({ title }: Titled): Short => ({
    title: `Your tickets are valid again: ${title}`,
    text: 'Your bank has decided about your payment.',
  }),
  'dispute-lost': ({ title, sum }: Sum): Short => ({
    title: `Your booking is over: ${title}`,
    text: `Your bank has given you ${sum} back, so these places are not booked for you any more.`,
  }),
  'event-cancelled': ({ title, text }: Words): Short => ({
    title: `${title} does not take place`,
    text: inOne(['Your tickets are not valid any more. What you paid goes back to you by itself.', text]),
  }),
  'event-moved': ({ title, when, until, text }: When & Choice): Short => ({
    title: `${title} has moved`,
    text: inOne([`Now ${when}.`, ...choice(until), text]),
  }),
  'event-changed': ({ title, until, text }: Titled & Choice): Short => ({
    title: `Something changed: ${title}`,
    text: inOne([...choice(until), text]),
  }),
  reminder: ({ title, when, lead }: When & { readonly lead: string }): Short => ({
    title: `${title} ${lead}`,
    text: when,
  }),
  'organizer-message': ({ subject, text, organization, title }: Words): Short => ({
    title: subject,
    text: `${organization}, about ${title}: ${text}`,
  }),
  'sale-started': ({ title, when }: When): Short => ({
    title: `On sale now: ${title}`,
    text: `You can choose your seats. ${when}`,
  }),
  'event-announced': ({ title, when, organization }: When & { readonly organization: string }): Short => ({
    title: `New: ${title}`,
    text: `${organization}, ${when}`,
  }),
  /** How far off something is: the largest unit that is not none. */
  inTime: {
    days: (count: number): string => (count === 1 ? 'is tomorrow' : `is in ${count} days`),
    hours: (count: number): string => (count === 1 ? 'begins in an hour' : `begins in ${count} hours`),
    minutes: (count: number): string => (count === 1 ? 'begins in a minute' : `begins in ${count} minutes`),
    weeks: (count: number): string => (count === 1 ? 'is in a week' : `is in ${count} weeks`),
    months: (count: number): string => (count === 1 ? 'is in a month' : `is in ${count} months`),
    years: (count: number): string => (count === 1 ? 'is in a year' : `is in ${count} years`),
  },
  /** Behind a link in a text message. */
  sms: ({ title, text }: Short) => `${title}. ${text}`,
  online: 'online',
};

export type NotificationWords = typeof en;
