/** What is refused of who says how they want to be told. */
export const refusals = {
  contact: {
    alwaysByMail: 'Tickets and money are always written of by e-mail, so that they cannot be missed.',
    followsTooMany: ({ most }: { readonly most: number }) => `One can follow up to ${most} organizers.`,
  },
};

export type MessagingWords = typeof refusals;
