/** What is refused of who says how they want to be told. */
export const refusals = {
  contact: {
    alwaysByMail: 'Tickets and money are always written of by e-mail, so that they cannot be missed.',
    noSms: 'This house sends no text messages.',
    wrongCode: 'This code is not right.',
    byNoClock: 'needs a time zone beside quiet hours',
    neverQuiet: 'must be another time than that at which it begins',
    field: { code: 'is not the code that we sent' },
    codeOver: 'This code is no longer good. Please ask for a new one.',
    noPending: 'No number waits to be confirmed. Please type it again.',
    followsTooMany: ({ most }: { readonly most: number }) => `One can follow up to ${most} organizers.`,
  },
  message: {
    tooSoon: ({ at }: { readonly at: string }) =>
      `One message in 24 hours can be written for an event. The next one is possible on ${at}.`,
    notPublished: 'This event is not published, so nobody has tickets.',
    isOver: 'This event is over, so nobody is written to any more.',
    unknownAudience: 'This event has no such tickets.',
    field: { unknown: 'is none of this event' },
    unknown: 'There is no such message.',
    tooOften: 'Please wait a moment before you look again.',
    tooManyTests: 'Please wait a little before you send another test to yourself.',
  },
  comment: {
    off: 'Comments are switched off for this event. Nothing was written.',
    holdersOnly: 'Who has a ticket can write here. Your account has none for this event.',
    tooMany: ({ most }: { readonly most: number }) =>
      `You have ${most} comments here, which is as many as one can have. Delete one to write another.`,
    tooSoon: 'You have written just now. Please wait a moment before you write again.',
    lookTooOften: 'You have been here very often just now. Please try again in a few seconds.',
    unknown: 'There is no such comment. Perhaps it was deleted.',
    keyReused: 'This Idempotency-Key was used for another comment.',
    changed: 'This comment was changed meanwhile. Please look at it again.',
    busy: 'Your booking is being changed just now. Please try again in a moment.',
    field: { unknown: 'is none of this event', keyReused: 'was used already' },
  },
  deadLetter: {
    isGone: 'This message is not here any more, or somebody else has it in hand. Please look again.',
    tooMany: 'There are too many messages here to find this one. Please send all again.',
    tooOften: 'Please wait a moment before you look again.',
  },
};

export type MessagingWords = typeof refusals;

/** What is written to telephones that is no notification of anything. */
export const smsTexts = {
  code: ({ code, minutes }: { readonly code: string; readonly minutes: number }) =>
    `${code} is your code for Parterre. It is good for ${minutes} minutes. We never ask for it by phone.`,
};
