import type { Notification, NotificationKey } from '../messaging/notifications/notification.ts';
import type { NotificationStore } from '../messaging/notifications/notification-store.ts';

/** Notifications in memory, for who only sends them. */
export const memoryNotifications = (): Pick<NotificationStore, 'add' | 'get' | 'save'> => {
  const kept = new Map<string, Notification>();
  const nameOf = ({ person, at }: NotificationKey): string => `${person} ${at}`;
  return {
    add: async (of) => {
      const there = kept.get(nameOf(of));
      if (!there) kept.set(nameOf(of), of);
      return there ?? of;
    },
    get: async (key) => kept.get(nameOf(key)) ?? null,
    save: async (next) => {
      if (kept.get(nameOf(next))?.version !== next.version - 1) return false;
      kept.set(nameOf(next), next);
      return true;
    },
  };
};
