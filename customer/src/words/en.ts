/** What this service says to who asks it too often, or for what is not on sale. */
export const en = {
  noSuchOrganization: 'There is no such organizer.',
  notLikeThis: 'Something is not as it should be. Please look at what is marked.',
  noSuchCalendar: 'There is no such calendar. Perhaps its address was renewed.',
  notOnSale: 'This event does not exist, or is not on sale any more.',
  isNotOnSale: 'is not on sale',
  rangeNeedsCurrency: 'is needed where prices are compared',
  ticketsTooOften: 'You have asked for your tickets very often just now. Please try again in a few seconds.',
  searchesTooOften: 'Very many searches come from your network just now. Please try again in a few seconds.',
  notificationsTooOften:
    'You have looked for what is new very often just now. Please try again in a few seconds.',
  visitsTooOften: 'Very many requests come from your network just now. Please try again in a few seconds.',
  webhookUnsigned: 'This webhook is not signed by the payment provider.',
  notOneClick: 'This is not how a mail program unsubscribes (RFC 8058).',
  webhookNoEvent: 'This webhook is signed, but it is no event of the payment provider.',
};

export type CustomerWords = typeof en;
