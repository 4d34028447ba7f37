import type { EventId, OrganizationId } from '../../ids.ts';
import { spread } from '../../spread.ts';
import { isTroubled, notification, type Notification } from './notification.ts';

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
