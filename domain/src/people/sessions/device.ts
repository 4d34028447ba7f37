import { minutes } from '../../clock.ts';
import type { Portal } from '../rights/portal.ts';
import type { Secrets } from '../codes/secrets.ts';

/** How long, in milliseconds, a browser keeps it after a sign-in. */
export const deviceLifetime = minutes(180 * 24 * 60);

/**
 * What a browser keeps in which somebody proved who they are: it may try passwords for this one address on an account
 * of its own, so that strangers who try cannot keep the owner out. It opens nothing.
 * As in OWASP's "Slow Down Online Guessing Attacks with Device Cookies".
 */
export const deviceToken = (secrets: Secrets, portal: Portal, email: string): string => {
  const name = secrets.token();
  return `${name}.${secrets.digest(`device#${portal}#${email}#${name}`)}`;
};

/** The name of a device that was given out for this address; null for anything else. */
export const readDevice = (secrets: Secrets, portal: Portal, email: string, token: string): string | null => {
  const [name = '', signature = ''] = token.split('.');
  return secrets.recognise(`device#${portal}#${email}#${name}`, [signature]) === signature ? name : null;
};
