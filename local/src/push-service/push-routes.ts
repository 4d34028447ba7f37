import { randomUUID } from 'node:crypto';
import { type Request, Router } from 'express';
import { z } from 'zod';
import { checkVapid } from './check-vapid.ts';
import { answerPushError, PushError } from './push-error.ts';
import { deliver, type Subscription, type Subscriptions, urgencies, type Waiting } from './subscriptions.ts';

/** RFC 8030, 7.2: a push service takes no less. This one takes no more. */
const mostBytes = 4096;
/** No message waits for longer, in seconds (RFC 8030, 5.2). */
const longestTtl = 30 * 24 * 3600;
const chunk = z.instanceof(Uint8Array);
const topics = /^[\w-]{1,32}$/;

export type PushParts = {
  readonly subscriptions: Subscriptions;
  /** What endpoints begin with. */
  readonly origin: string;
  readonly now: () => number;
};

const ttlOf = (request: Request): number => {
  const ttl = request.get('TTL') ?? '';
  if (!/^\d{1,12}$/.test(ttl)) throw new PushError(400, 'TTL is needed, in seconds');
  return Math.min(Number(ttl), longestTtl);
};

const urgencyOf = (request: Request): Waiting['urgency'] => {
  const said = request.get('Urgency') ?? 'normal';
  const urgency = urgencies.find((each) => each === said);
  if (!urgency) throw new PushError(400, `Urgency must be one of ${urgencies.join(', ')}`);
  return urgency;
};

const topicOf = (request: Request): string | null => {
  const topic = request.get('Topic') ?? null;
  if (topic !== null && !topics.test(topic))
    throw new PushError(400, 'Topic must be 32 letters of base64url at the most');
  return topic;
};

/** By hand: Express would unpack what is encoded, and knows nothing of this encoding. */
const bodyOf = async (request: Request): Promise<Buffer> => {
  if (request.get('Content-Encoding') !== 'aes128gcm')
    throw new PushError(415, 'Content-Encoding must be aes128gcm');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(chunk.parse(part));
    parts.push(bytes);
    length += bytes.length;
    if (length > mostBytes) throw new PushError(413, `a message has at most ${mostBytes} bytes`);
  }
  if (length === 0) throw new PushError(400, 'there is no message');
  return Buffer.concat(parts);
};

const subscriptionFor = (subscriptions: Subscriptions, id: string): Subscription => {
  const found = subscriptions.get(id);
  if (!found) throw new PushError(404, 'there is no such subscription');
  if (found.state === 'ended') throw new PushError(410, 'the subscription has ended');
  const fault = found.faults.shift();
  if (fault) throw new PushError(fault.status, 'as it was asked for', fault.retryAfter);
  return found;
};

/** What application servers ask (RFC 8030, 5). */
export const pushRoutes = ({ subscriptions, origin, now }: PushParts): Router => {
  const router = Router();
  router.post('/push/:id', async (request, response) => {
    const to = subscriptionFor(subscriptions, request.params.id);
    checkVapid({
      authorization: request.get('Authorization'),
      origin,
      applicationServerKey: to.applicationServerKey,
      now: now(),
    });
    const [ttl, urgency, topic] = [ttlOf(request), urgencyOf(request), topicOf(request)];
    const message = { id: randomUUID(), at: now(), ttl, urgency, topic, body: await bodyOf(request) };
    deliver(to, message);
    response
      .status(201)
      .set({ Location: `${origin}/message/${message.id}`, TTL: String(ttl) })
      .end();
  });
  router.use(answerPushError);
  return router;
};
