import type { EventId, OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import { outsideChannels } from '../kinds/channel.ts';
import type { DeliveryState } from '../notifications/delivery.ts';
import { isTroubled, type Notification } from '../notifications/notification.ts';
import type { LogName, NotificationStore } from '../notifications/notification-store.ts';
import type { Person } from '../kinds/person.ts';
import { kindOf, type NotificationKind } from '../kinds/told.ts';

/** What somebody looks for in the log of one house; of the platform itself where there is none. */
export type LogQuestion = {
  readonly organizationId: OrganizationId | null;
  readonly eventId?: EventId | undefined;
  readonly persons?: readonly Person[] | undefined;
  readonly kind?: NotificationKind | undefined;
  readonly state?: DeliveryState | 'troubled' | undefined;
};

/** So many pages are looked through for one of the answer: who looks for something rare asks on. */
const mostPages = 6;

const logOf = ({ organizationId, eventId, persons, state }: LogQuestion): LogName => {
  if (persons) return { persons };
  if (eventId) return { eventId };
  return { organizationId, onlyTroubled: state === 'troubled' };
};

const isAsked =
  ({ organizationId, eventId, kind, state }: LogQuestion) =>
  (one: Notification): boolean => {
    const isInState = (): boolean =>
      state === undefined ||
      (state === 'troubled'
        ? isTroubled(one)
        : outsideChannels.some((channel) => one.deliveries[channel].state === state));
    // Whoever asks sees what is about their house, also of a person whom others told something.
    return (
      (one.about.organizationId ?? null) === organizationId &&
      (eventId === undefined || one.about.eventId === eventId) &&
      (kind === undefined || kindOf(one.told) === kind) &&
      isInState()
    );
  };

/** The log of deliveries, the newest first. A page may have fewer than asked for, or none, and others behind it. */
export const readLog =
  ({ log }: Pick<NotificationStore, 'log'>) =>
  async (question: LogQuestion, { limit, cursor }: PageRequest): Promise<Page<Notification>> => {
    const items: Notification[] = [];
    let next: string | null | undefined = cursor;
    for (let pages = 0; pages < mostPages && next !== null && items.length < limit; pages++) {
      const page: Page<Notification> = await log(logOf(question), { limit, cursor: next });
      items.push(...page.items.filter(isAsked(question)));
      next = page.nextCursor;
    }
    return { items, nextCursor: next ?? null };
  };
