import type { Notification, NotificationKey } from './notification.ts';
import type { NotificationStore } from './notification-store.ts';

/** A person, three channels and their reports write to one notification at most. */
const mostAttempts = 8;

/**
 * Changes a notification as it is then, however many do so at once. Answers it, changed; null where it is not there any more.
 * What changes nothing writes nothing.
 * @param known one that was read a moment ago, where there is one: unless it has changed since, it need not be read again
 */
export const changeNotification =
  ({ get, save }: Pick<NotificationStore, 'get' | 'save'>) =>
  async (
    key: NotificationKey,
    change: (now: Notification) => Notification,
    known?: Notification,
  ): Promise<Notification | null> => {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const now = attempt === 1 && known ? known : await get(key);
      if (!now) return null;
      const changed = change(now);
      if (changed === now) return now;
      const next = { ...changed, version: now.version + 1 };
      if (await save(next)) return next;
    }
    throw new Error(`notification ${key.at} is changed by too many at once`);
  };
