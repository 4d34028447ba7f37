import type { Sender } from '../resting.ts';
import type { PushSubscription } from './push-subscription.ts';

export type PushMessage = {
  /** What the page's service worker reads, at most `mostPayload` bytes. */
  readonly payload: string;
  /** For how many seconds it is kept for a device that is off. 0: now or never. */
  readonly ttl: number;
  /** How much of its battery a device is to spend on it (RFC 8030, 5.3). */
  readonly urgency: 'very-low' | 'low' | 'normal' | 'high';
  /** Takes the place of one with the same topic that still waits: at most 32 letters of base64url. */
  readonly topic?: string;
};

/** A message that a push service took: as it calls it, if it does. */
export type PushTaken = { readonly providerId: string | null };

/** Sends at once, or throws `NotSent`. */
export type PushSender = Sender<[PushSubscription, PushMessage], PushTaken>;
