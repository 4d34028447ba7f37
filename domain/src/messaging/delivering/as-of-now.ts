import { fromInstant } from '../../clock.ts';
import type { Notification } from '../notifications/notification.ts';
import { timeLeft } from '../reminders/time-left.ts';

/**
 * A notification as it is said now, in milliseconds since the epoch: a reminder that was held, or waited for a provider, says how long
 * it is by then. Null where there is nothing to say any more.
 */
export const asOfNow = (of: Notification, now: number): Notification | null => {
  const { told } = of;
  if (told.kind !== 'reminder') return of;
  if (fromInstant(told.event.startsAt) <= now) return null;
  return { ...of, told: { ...told, lead: timeLeft(told.event, now) } };
};
