/** What is said about numbers of telephones. It follows the name of the field. */
export const en = {
  noNumber: 'is no telephone number that anybody has: write it with its country, as +41 79 123 45 67',
  withExtension: 'must not have an extension: text messages do not reach it',
  notMobile: 'must be a number that gets text messages, of a mobile telephone',
};

export type SmsWords = typeof en;
