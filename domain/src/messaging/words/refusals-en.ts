/** What is refused of who says how they want to be told. */
export const refusals = {
  contact: {
    alwaysByMail: 'Tickets and money are always written of by e-mail, so that they cannot be missed.',
    noSms: 'This house sends no text messages.',
    wrongCode: 'This code is not right.',
    field: { code: 'is not the code that we sent' },
    codeOver: 'This code is no longer good. Please ask for a new one.',
    noPending: 'No number waits to be confirmed. Please type it again.',
    followsTooMany: ({ most }: { readonly most: number }) => `One can follow up to ${most} organizers.`,
  },
};

export type MessagingWords = typeof refusals;

/** What is written to telephones that is no notification of anything. */
export const smsTexts = {
  code: ({ code, minutes }: { readonly code: string; readonly minutes: number }) =>
    `${code} is your code for Parterre. It is good for ${minutes} minutes. We never ask for it by phone.`,
};
