import { type Clock, fromInstant, minutes, toInstant } from '../../clock.ts';
import type { Deliveries } from '../../news/deliveries.ts';
import type { Contact } from '../contacts/contact.ts';
import { quietUntil } from '../contacts/quiet-hours.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import type { Person } from '../kinds/person.ts';
import { kindOf } from '../kinds/told.ts';
import { changeNotification } from '../notifications/change-notification.ts';
import { deliveryNameOf, isToBeSent } from '../notifications/delivery.ts';
import { type Notification, withDelivery } from '../notifications/notification.ts';
import type { NotificationJob } from '../notifications/notification-job.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';

type Deps = {
  readonly notifications: Pick<NotificationStore, 'get' | 'save'>;
  readonly deliveries: Pick<Deliveries, 'isDone'>;
  readonly contactOf: (person: Person) => Promise<Contact>;
  /** Hands a job over at a time, in milliseconds since the epoch; the same twice is one. */
  readonly hold: (until: number, job: NotificationJob) => Promise<void>;
  readonly clock: Clock;
};

/**
 * After this time, in milliseconds since it was held first, it is held no more: a queue counts anew how long it has tried what was
 * held, and quiet hours may leave no more than a minute of the day.
 */
const longestHeld = minutes(3 * 24 * 60);

/**
 * Holds what comes out of its queue in somebody's quiet hours until they end, as they are now: a worker or a provider was away, or it
 * is sent again. Answers whether it is held.
 */
export const holdIfQuiet =
  ({ notifications, deliveries, contactOf, hold, clock }: Deps) =>
  async (of: Notification, channel: OutsideChannel): Promise<boolean> => {
    const { person, at, told } = of;
    const { heldSince, round } = of.deliveries[channel];
    const now = clock.now();
    if (kinds[kindOf(told)].isUrgent) return false;
    if (heldSince !== undefined && now - fromInstant(heldSince) >= longestHeld) return false;
    const until = quietUntil((await contactOf(person)).settings, now);
    if (until === null) return false;
    // Sent by a worker that died before it noted so: that is noted now, and not in the morning.
    if (await deliveries.isDone(deliveryNameOf(channel, of.id, round))) return false;
    // Handed over before it is noted: whoever dies in between has not done its job, which comes again and finds one that is held.
    await hold(until, { kind: 'notification', person, at, channel });
    const held = { until: toInstant(until), heldSince: heldSince ?? toInstant(now) };
    await changeNotification(notifications)(
      of,
      (before) =>
        // Somebody may have sent it meanwhile, who had it in hand before it was quiet.
        isToBeSent(before.deliveries[channel])
          ? withDelivery(before, channel, (delivery) => ({
              ...delivery,
              // What one browser has stays sent while another one waits.
              ...(delivery.state === 'sent' ? held : { ...held, state: 'held' as const }),
            }))
          : before,
      of,
    );
    return true;
  };

export type HoldIfQuiet = ReturnType<typeof holdIfQuiet>;
