import { fromInstant } from '../../clock.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { instantOf, type Notification } from '../notifications/notification.ts';
import { makesSense } from '../reminders/reminder-turn.ts';

/** When it was to go out, in milliseconds: what quiet hours hold is not late before they are over. */
const meantFor = ({ at, deliveries }: Notification, channel: OutsideChannel): number => {
  const { until, tries } = deliveries[channel];
  return fromInstant(until ?? tries[0]?.at ?? instantOf(at));
};

/** Whether it is worth nothing any more at `now`, in milliseconds, if its event begins when it says. */
export const isTooLate = (of: Notification, channel: OutsideChannel, now: number): boolean => {
  const { told } = of;
  switch (told.kind) {
    case 'reminder':
      return !makesSense(meantFor(of, channel), { start: fromInstant(told.event.startsAt), now });
    case 'event-announced':
      return fromInstant(told.event.startsAt) <= now;
    default:
      return false;
  }
};
