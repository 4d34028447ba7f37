import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import { notificationKind } from '../kinds/told.ts';
import { notification, type Notification, type NotificationKey } from './notification.ts';
import { readNotification } from './notification-item.ts';

const toldKind = z.object({
  told: z.object({ kind: z.string(), news: z.object({ kind: z.string() }).optional() }),
});

/** Of a newer release there may be kinds that have no words here, which is no trouble. */
const isOfNewer = (item: unknown): boolean => {
  const told = toldKind.safeParse(item).data?.told;
  return told !== undefined && !notificationKind.safeParse(told.news?.kind ?? told.kind).success;
};

/** What an index answers: by which the notification is found. */
const notificationKey = z.object({ person: notification.shape.person, at: z.string() });

/** Reads many. One that cannot be read keeps no others back. */
export const notificationRows = (database: Pick<Database, 'passedOver'>) => {
  const rows = rowsOf(database, 'Notifications', ['person', 'at']);
  return {
    /** Those that this release knows. */
    known: (items: readonly Record<string, unknown>[]): Notification[] =>
      rows(
        items.filter((item) => !isOfNewer(item)),
        readNotification,
      ),
    keys: (items: readonly Record<string, unknown>[] | undefined): NotificationKey[] =>
      rows(items, (item) => notificationKey.parse(item)),
  };
};
