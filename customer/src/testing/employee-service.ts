import { signInElsewhere } from '@parterre/infra/testing/signed-in-elsewhere';
import type { Config } from '../config.ts';

/** Lets people sign in at the employee service, on the tables and with the secret of this one. */
export const signInAsEmployees = <Who extends { readonly email: string; readonly password: string }>(
  { SESSION_KEY, TABLE_PREFIX, QUEUE_PREFIX, PORTAL_DIR, PUBLIC_URL, CHARTS_BUCKET, MEDIA_BUCKET }: Config,
  people: readonly Who[],
) => {
  const settings = { TABLE_PREFIX, QUEUE_PREFIX, PORTAL_DIR, PUBLIC_URL, CHARTS_BUCKET, MEDIA_BUCKET };
  return signInElsewhere('employee', { ...settings, EMPLOYEE_SESSION_KEY: SESSION_KEY }, people);
};
