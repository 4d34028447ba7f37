/** What is said about devices that are notified. It follows the name of the field. */
export const en = {
  endpoint: 'must be the https address of a push service that browsers use',
  p256dh: 'must be the public key of a browser: a point of the curve P-256',
  auth: 'must be the 16 bytes that a browser made up',
  key: 'must be the public key that this house gave to the browser: please try again',
};

export type PushWords = typeof en;
