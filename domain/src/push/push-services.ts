import { z } from 'zod';

/** The push services that browsers use: Chrome and what is made of it, Firefox, Edge, Safari. */
const known = {
  google: 'fcm.googleapis.com',
  mozilla: '.push.services.mozilla.com',
  microsoft: '.notify.windows.com',
  apple: '.push.apple.com',
} as const;

export type PushService = keyof typeof known | 'own';

const names = ['google', 'mozilla', 'microsoft', 'apple'] as const satisfies (keyof typeof known)[];

const isOf = (pattern: string, host: string): boolean =>
  pattern.startsWith('.') ? host.endsWith(pattern) && host.length > pattern.length : host === pattern;

/** More hosts, each `host:port`, that may be asked: of a push service on a laptop. With a space between. */
export const pushHostsSetting = z
  .string()
  .default('')
  .transform((text) => text.split(' ').filter((host) => host !== ''))
  .pipe(
    z.array(z.string().regex(/^[a-z0-9.-]+:\d{1,5}$/, 'must be hosts with their ports, as 127.0.0.1:1090')),
  );

const parsed = (endpoint: string): URL | null => (URL.canParse(endpoint) ? new URL(endpoint) : null);

/**
 * Whose endpoint this is; null where it is nobody's that we know. Whoever may name an address that we then ask could
 * name one of our own network, so it must be of a service by its name, at https and at the usual port, without a password.
 * @param ownHosts of the setting, at http, too
 */
export const pushServiceOf = (endpoint: string, ownHosts: readonly string[]): PushService | null => {
  const url = parsed(endpoint);
  if (!url || url.username !== '' || url.password !== '') return null;
  if (/^https?:$/.test(url.protocol) && ownHosts.includes(url.host)) return 'own';
  if (url.protocol !== 'https:' || url.port !== '') return null;
  return names.find((name) => isOf(known[name], url.hostname)) ?? null;
};
