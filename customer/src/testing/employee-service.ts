import { signInElsewhere } from '@parterre/infra/testing/signed-in-elsewhere';
import type { Config } from '../config.ts';

/** Lets people sign in at the employee service, on the tables and with the secret of this one. */
export const signInAsEmployees = <Who extends { readonly email: string; readonly password: string }>(
  { SESSION_KEY, TABLE_PREFIX, PORTAL_DIR, PUBLIC_URL, CHARTS_BUCKET, MEDIA_BUCKET, EMAIL_QUEUE_URL }: Config,
  people: readonly Who[],
) => {
  const queues = {
    NOTIFICATIONS_QUEUE_URL: EMAIL_QUEUE_URL,
    EMAIL_QUEUE_URL,
    BOOKING_MAIL_QUEUE_URL: EMAIL_QUEUE_URL,
  };
  const settings = { TABLE_PREFIX, PORTAL_DIR, PUBLIC_URL, CHARTS_BUCKET, MEDIA_BUCKET, ...queues };
  return signInElsewhere('employee', { ...settings, EMPLOYEE_SESSION_KEY: SESSION_KEY }, people);
};
