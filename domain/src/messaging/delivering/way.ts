import type { DeliveryTry } from '../notifications/delivery.ts';
import type { Notification } from '../notifications/notification.ts';

/** What came of a try: that it is with the provider, or that it never will be. */
export type Outcome = Pick<DeliveryTry, 'state' | 'why' | 'providerId' | 'device'>;

/**
 * A way to send a notification, ready to go.
 * @throws where it is for another time: it is tried again
 */
export type Way = (notification: Notification) => Promise<Outcome | readonly Outcome[]>;

/** Makes a notification ready, before anybody else is kept from sending it: null where it is worth nothing any more. */
export type PrepareWay = (notification: Notification) => Promise<Way | null>;
