/** What is said to who wants to be told when a sale starts. */
export const en = {
  noSuchEvent: 'There is no such event, or it does not take place.',
  hasStarted: 'The sale has started. You can choose your seats now.',
  tooMany: ({ most }: { readonly most: number }) =>
    `You wait for ${most} sales already, which is as many as we keep in mind. End one of them first.`,
};

export type SaleStartWords = typeof en;
