type Amount = { readonly amount: string };
type OfCurrency = { readonly currency: string };

/** What is said wherever it happens. */
export const en = {
  /** By the code of a refusal. */
  titles: {
    'invalid-input': 'Invalid input',
    'chart-invalid': 'Chart invalid',
    'image-invalid': 'Image invalid',
    'idempotency-key-reused': 'Idempotency key reused',
    'unknown-seat': 'Unknown seat',
    'not-for-sale': 'Not for sale',
    'too-many-places': 'Too many places',
    'too-much-to-keep': 'Too much to keep',
    'wrong-credentials': 'Wrong credentials',
    'session-expired': 'Session expired',
    'wrong-code': 'Wrong code',
    'code-expired': 'Code expired',
    'too-many-attempts': 'Too many attempts',
    'registration-not-here': 'Registration not here',
    'reset-not-here': 'Reset not here',
    'password-change-required': 'Password change required',
    'not-allowed': 'Not allowed',
    'not-found': 'Not found',
    'email-in-use': 'Email in use',
    'slug-in-use': 'Slug in use',
    'changed-meanwhile': 'Changed meanwhile',
    'not-ready-to-publish': 'Not ready to publish',
    'event-is-published': 'Event is published',
    'event-has-bookings': 'Event has bookings',
    'nobody-to-write-to': 'Nobody to write to',
    'comments-off': 'Comments off',
    'too-many-comments': 'Too many comments',
    'seats-taken': 'Seats taken',
    'seat-left-alone': 'Seat left alone',
    'none-fit': 'None fit',
    'area-full': 'Area full',
    'sales-closed': 'Sales closed',
    'hold-expired': 'Hold expired',
    'already-extended': 'Already extended',
    'already-holding': 'Already holding',
    'customer-limit': 'Customer limit',
    'booking-not-open': 'Booking not open',
    'not-cancellable': 'Not cancellable',
    'not-refundable': 'Not refundable',
    'refund-too-large': 'Refund too large',
    'payment-unavailable': 'Payment unavailable',
    'payment-refused': 'Payment refused',
    'temporarily-unavailable': 'Temporarily unavailable',
    'too-busy': 'Too busy',
  },
  /** Each follows the name of a field. */
  text: {
    turnsDirection: 'must not contain characters that turn the direction of text, or halves of characters',
    nothingToSee: 'must have something to see',
    severalLines: 'must be one line of text',
    controls: 'must not contain control characters',
    link: 'must be a name, without an address of the web or of mail',
  },
  slug: 'use lower-case letters, digits and single hyphens',
  currencyNotOffered: 'is not a currency that payments can be taken in',
  /** Why nobody could pay a price, as what follows "the price". */
  notPayable: {
    currency: ({ currency }: OfCurrency) => `cannot be paid in ${currency}; choose another currency`,
    tooLittle: ({ amount }: Amount) => `must be at least ${amount}, or nothing`,
    tooMuch: ({ amount }: Amount) => `must be at most ${amount}`,
    lastDigit: ({ currency }: OfCurrency) => `must end in 0: the last digit of ${currency} cannot be paid`,
  },
  tooMuchToKeep: 'This is more than can be kept in one piece. Make it shorter, or divide it.',
  databaseAway: 'We cannot do this right now. Please try again in a moment.',
  cursor: {
    noSuchPage: 'This page of the list does not exist.',
    isNone: 'is not a cursor of this list',
  },
  costly: {
    ownShareUsedUp: 'That is asked for too often at once. Please wait a little.',
    full: 'Many people want this at once. Please try again in a few seconds.',
    threadLost: 'That did not work this time. Please try again.',
  },
  attempts: {
    tooMany: 'That was tried too often. Please wait a little.',
    holds:
      'You have taken places many times without buying them, so others could not. Please wait before you take more.',
    holdsOfNetwork:
      'From your network, places at this event were taken many times and not bought. Please try again in a moment.',
  },
};

export type GroundWords = typeof en;
