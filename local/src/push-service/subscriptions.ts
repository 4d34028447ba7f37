import { randomUUID } from 'node:crypto';

export const urgencies = ['very-low', 'low', 'normal', 'high'] as const;
export type Urgency = (typeof urgencies)[number];

export type Waiting = {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** In seconds. */
  readonly ttl: number;
  readonly urgency: Urgency;
  readonly topic: string | null;
  /** As it came: readable for the browser alone. */
  readonly body: Buffer;
};

/** What a browser asked this service for. */
export type Subscription = {
  readonly id: string;
  /** The only key whose holder may send to it (RFC 8292, 4). */
  readonly applicationServerKey: string;
  state: 'on' | 'off' | 'ended';
  /** What came while the device is off. */
  waiting: Waiting[];
  /** What reached it. */
  received: Waiting[];
  /** What the next messages are answered, whatever they are. */
  faults: { status: number; retryAfter: string | null }[];
};

const [mostSubscriptions, mostMessages] = [1000, 100];

export type Subscriptions = {
  readonly create: (applicationServerKey: string) => Subscription;
  readonly get: (id: string) => Subscription | undefined;
  readonly list: () => readonly Subscription[];
};

/** In memory; the oldest leave when there are very many. */
export const subscriptionsInMemory = (): Subscriptions => {
  const all = new Map<string, Subscription>();
  return {
    create: (applicationServerKey) => {
      const made: Subscription = {
        id: randomUUID(),
        applicationServerKey,
        state: 'on',
        waiting: [],
        received: [],
        faults: [],
      };
      all.set(made.id, made);
      const [oldest] = all.keys();
      if (all.size > mostSubscriptions && oldest !== undefined) all.delete(oldest);
      return made;
    },
    get: (id) => all.get(id),
    list: () => [...all.values()].reverse(),
  };
};

/** A message comes: at once where the device is on, else it waits, in place of one with the same topic (RFC 8030, 5.4). */
export const deliver = (to: Subscription, message: Waiting): void => {
  if (to.state === 'on') {
    to.received = [...to.received, message].slice(-mostMessages);
    return;
  }
  const others = to.waiting.filter(({ topic }) => topic === null || topic !== message.topic);
  to.waiting = message.ttl === 0 ? others : [...others, message].slice(-mostMessages);
};

/** The device is back, and gets what is not too old by now (RFC 8030, 5.2). */
export const switchOn = (subscription: Subscription, now: number): void => {
  const fresh = subscription.waiting.filter(({ at, ttl }) => at + ttl * 1000 > now);
  subscription.state = 'on';
  subscription.waiting = [];
  fresh.forEach((message) => deliver(subscription, message));
};
