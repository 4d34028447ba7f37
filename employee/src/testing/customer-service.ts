import { aTicketKey } from '@parterre/domain/testing/ticket-key';
import { someVapidKeys } from '@parterre/domain/testing/vapid-keys';
import { type Session, signInElsewhere } from '@parterre/infra/testing/signed-in-elsewhere';

const settingsOf = async (tablePrefix: string, secret: string) => ({
  PUBLIC_URL: 'http://tickets.test',
  PORTAL_DIR: import.meta.dirname,
  TABLE_PREFIX: tablePrefix,
  MEDIA_BUCKET: 'media',
  CHARTS_BUCKET: 'charts',
  QUEUE_PREFIX: 'http://127.0.0.1:9/test-',
  STRIPE_SECRET_KEY: 'sk_test_nothing',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_this_test',
  SESSION_KEY: secret,
  TICKET_KEYS: JSON.stringify([await aTicketKey('one')]),
  VAPID_KEYS: JSON.stringify(someVapidKeys()),
});

/** Lets a customer sign in at the customer service, on the tables and with the secret of this one. */
export const signInAsCustomer = async (
  { tablePrefix, secret }: { readonly tablePrefix: string; readonly secret: string },
  person: { readonly email: string; readonly password: string },
): Promise<Session> => {
  const [session] = await signInElsewhere('customer', await settingsOf(tablePrefix, secret), [person]);
  if (!session) throw new Error('nobody signed in');
  return session;
};
