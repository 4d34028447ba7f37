import { type Clock, toInstant } from '../../clock.ts';
import { changeNotification } from '../notifications/change-notification.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';
import type { Person } from '../kinds/person.ts';

type Deps = {
  readonly notifications: Pick<NotificationStore, 'get' | 'save' | 'unread'>;
  readonly clock: Clock;
};

/** So many are marked by one request; who has more asks again. */
export const mostMarked = 100;

/** Notes that somebody read some of their notifications; what is not theirs, or not there, is none. */
export const markRead = ({ notifications, clock }: Deps) => {
  const change = changeNotification(notifications);
  return async (person: Person, places: readonly string[]): Promise<void> => {
    const readAt = toInstant(clock.now());
    for (const at of new Set(places))
      await change({ person, at }, (now) => (now.readAt === null ? { ...now, readAt } : now));
  };
};

/** Notes that they read all there is, up to a bound. Answers whether more may be left. */
export const markAllRead = (deps: Deps) => {
  const mark = markRead(deps);
  return async (person: Person): Promise<boolean> => {
    const unread = await deps.notifications.unread(person, mostMarked);
    await mark(
      person,
      unread.map(({ at }) => at),
    );
    return unread.length === mostMarked;
  };
};
