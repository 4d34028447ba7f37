import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { textSeal } from './seal.ts';
import type { Secrets } from './secrets.ts';

const digestWith = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/**
 * @param keys the portal's keys with commas between: the first makes digests, the others know what was made with them
 *   (docs/decisions/0008-keys-that-take-turns.md)
 */
export const randomSecrets = (keys: string): Secrets => {
  const [newest = keys, ...others] = keys.split(',');
  const digest = (text: string) => digestWith(newest, text);
  return {
    ...textSeal([newest, ...others]),
    code: () => String(randomInt(1_000_000)).padStart(6, '0'),
    token: () => randomBytes(32).toString('base64url'),
    digest,
    recognise: (text, known) =>
      [newest, ...others].map((key) => digestWith(key, text)).find((made) => known.includes(made)) ??
      digest(text),
  };
};
