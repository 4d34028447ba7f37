import { hash } from 'node:crypto';
import { fitPayload } from '../../push/push-payload.ts';
import { safeLine } from '../../text.ts';
import type { Notification } from './notification.ts';
import { shortWords, wholePathOf } from './short-words.ts';

/** By which a push service knows that two messages are the same (RFC 8030, 5.4: at most 32 letters of base64url). */
export const pushTopic = (id: string): string => hash('sha256', id, 'base64url').slice(0, 32);

/** What the portal's service worker reads: `{ title, body, path, tag }`. */
export const pushWords = ({ id, told, to }: Pick<Notification, 'id' | 'told' | 'to'>): string => {
  const { title, text } = shortWords(told, to.language);
  const [path, tag] = [wholePathOf(told) ?? '/notifications', pushTopic(id)];
  return fitPayload(safeLine(text), (body) =>
    JSON.stringify({ title: safeLine(title).slice(0, 200), body, path, tag }),
  );
};
