import type { DeliveryTry } from '../notifications/delivery.ts';
import type { Notification } from '../notifications/notification.ts';
import type { NoLongerTrue, NotUsed } from '../notifications/plan-channels.ts';

/** What came of a try: that it is with the provider, or that it never will be. */
export type Outcome = Pick<DeliveryTry, 'state' | 'why' | 'providerId' | 'device' | 'deviceId' | 'isUnheard'>;

/** What came of a try for each of several, some of which are for another time: why, as it would be thrown. */
export type Outcomes = { readonly outcomes: readonly Outcome[]; readonly again?: Error };

/**
 * A way to send a notification, ready to go.
 * @throws where it is for another time: it is tried again
 */
export type Way = (notification: Notification) => Promise<Outcome | Outcomes>;

/** A way to send it, or what came of it where nothing is to be sent. */
export type Prepared = Way | Outcome;

/** Makes a notification ready, before anybody else is kept from sending it. */
export type PrepareWay = (notification: Notification) => Promise<Prepared>;

/** There is nobody to send it to, or nothing to say any more: no trouble that somebody should look at. */
export const notUsed = (why: NotUsed | NoLongerTrue): Outcome => ({ state: 'not-used', why });

/** For what is complete in itself, and worth nothing after its time. */
export const tooLate: Outcome = { state: 'given-up', why: 'too late' };
