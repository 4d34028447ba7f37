import webPush from 'web-push';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { NotSent } from '../not-sent.ts';
import { mostPayload } from './push-payload.ts';
import type { PushMessage, PushSender } from './push-sender.ts';
import { pushServiceOf } from './push-services.ts';
import type { PushSubscription } from './push-subscription.ts';
import { retryAfterOf } from './retry-after.ts';
import { publicKeyOf, type VapidKeys } from './vapid-keys.ts';
import { webPushFault } from './webpush-fault.ts';

export type WebPushSettings = {
  readonly vapid: VapidKeys;
  /** Whom a push service can turn to, as `mailto:tickets@example.com`. */
  readonly subject: string;
  readonly ownHosts: readonly string[];
  readonly clock: Clock;
  /** How long, in milliseconds, an answer is waited for. */
  readonly patience?: number;
};

/** Well below the time of a worker's lease. */
const usualPatience = 10_000;

/** Of an answer, in bytes: enough for a reason. */
const mostOfAnswer = 2000;

/** The library says that it is text, and makes bytes. */
const encrypted = z.instanceof(Uint8Array<ArrayBuffer>);

const request = (
  { vapid, subject }: WebPushSettings,
  to: PushSubscription,
  message: PushMessage,
): Request => {
  const key = vapid.keys.find((each) => publicKeyOf(each) === to.applicationServerKey);
  // Nobody else can send to it any more, and the push service would say so of our newer keys each time.
  if (!key) throw new NotSent('gone', 'the key that the subscription was made with is no more');
  const { body, headers } = webPush.generateRequestDetails(to, message.payload, {
    vapidDetails: { subject, publicKey: publicKeyOf(key), privateKey: key.d },
    contentEncoding: 'aes128gcm',
    TTL: message.ttl,
    urgency: message.urgency,
    ...(message.topic !== undefined && { topic: message.topic }),
  });
  const { 'Content-Length': _, ...said } = headers;
  return new Request(to.endpoint, {
    method: 'POST',
    headers: said,
    body: encrypted.parse(body),
    redirect: 'manual',
  });
};

const firstOf = async ({ body }: Response): Promise<string> => {
  const coming: AsyncIterable<Uint8Array> | null = body;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of coming ?? []) {
    parts.push(part);
    length += part.byteLength;
    // Leaving the loop ends the answer.
    if (length >= mostOfAnswer) break;
  }
  return Buffer.concat(parts).toString('utf8', 0, mostOfAnswer);
};

/** The message as the push service calls it: the end of its address (RFC 8030, 5). */
const idOf = (location: string | null): string | null => location?.split('/').at(-1)?.slice(0, 200) || null;

const ask = async (settings: WebPushSettings, asked: Request): Promise<{ providerId: string | null }> => {
  const { clock, patience = usualPatience } = settings;
  const answer = await fetch(asked, { signal: AbortSignal.timeout(patience) });
  const why = await firstOf(answer);
  if (answer.ok) return { providerId: idOf(answer.headers.get('location')) };
  throw new NotSent(webPushFault(answer.status), `${answer.status} ${why}`, {
    retryAfter: retryAfterOf(answer.headers.get('retry-after'), clock),
  });
};

/** What `fetch` hides in the cause: `ECONNREFUSED`. */
const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);

/**
 * Sends to the push services of browsers (RFC 8030), readable for the browser alone (RFC 8291), in our name (RFC 8292). It
 * asks once, and follows nobody elsewhere.
 */
export const webPushSender = (settings: WebPushSettings): PushSender => ({
  send: async (to, message) => {
    if (pushServiceOf(to.endpoint, settings.ownHosts) === null)
      throw new NotSent('gone', 'the endpoint is of no push service that we know');
    if (Buffer.byteLength(message.payload) > mostPayload)
      throw new NotSent('refused', 'the payload is too long');
    const asked = request(settings, to, message);
    try {
      return await ask(settings, asked);
    } catch (error) {
      throw error instanceof NotSent ? error : new NotSent('away', causeOf(error));
    }
  },
});
