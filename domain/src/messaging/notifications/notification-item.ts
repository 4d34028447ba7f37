import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import type { EventId, OrganizationId } from '../../ids.ts';
import { spread } from '../../spread.ts';
import { notificationKind } from '../kinds/told.ts';
import { isTroubled, notification, type Notification, type NotificationKey } from './notification.ts';

/** No key is shared by a whole event or house: each log lies under so many. */
export const logShards = 8;

export const platform = 'platform';

export const eventLog = (eventId: EventId, shard: number): string => `event#${eventId}#${shard}`;
export const houseLog = (organizationId: OrganizationId | null, shard: number): string =>
  `house#${organizationId ?? platform}#${shard}`;
/** Troubles are few: they lie under one key. */
export const troubleLog = (organizationId: OrganizationId | null): string =>
  `trouble#${organizationId ?? platform}`;

/** What only indexes look at: an index has what carries its key, and nothing else. */
const indexed = (of: Notification) => {
  const { eventId, organizationId = null } = of.about;
  const shard = spread(of.id, logShards);
  return {
    houseLog: houseLog(organizationId, shard),
    ...(eventId && { eventLog: eventLog(eventId, shard) }),
    ...(isTroubled(of) && { troubleLog: troubleLog(organizationId) }),
    ...(of.isInInbox && of.readAt === null && { unreadOf: of.person }),
  };
};

export const notificationItem = (of: Notification) => ({ ...of, ...indexed(of) });

export const readNotification = (item: unknown): Notification => notification.parse(item);

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
