/** What is said where mails are ended. */
export const en = {
  linkNotOurs: 'This link is not whole, or not ours. Open it from the mail again.',
  tooOften: 'This was switched very often just now. Please try again in a few seconds.',
  oneClick: 'must be One-Click',
  /** In the small print of a mail. */
  stop: {
    account: 'Stop these e-mails',
    tickets: 'Stop e-mails about tickets',
    reminders: 'Stop reminders by e-mail',
    'organizer-messages': 'Stop e-mails from organizers about what you booked',
    announcements: 'Stop e-mails about new events',
  },
};

export type UnsubscribeWords = typeof en;
