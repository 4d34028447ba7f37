import type { Page, PageRequest } from '../../page.ts';
import { type InboxTopic, organizerTopics, type Topic } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import type { Notification } from '../notifications/notification.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';
import type { Person } from '../kinds/person.ts';
import { kindOf } from '../kinds/told.ts';

/** More than a screen's badge says. */
export const mostUnread = 100;

/** So many pages are looked through for one of the answer: who filters by a rare topic asks on. */
const mostPages = 5;

type InboxPage = PageRequest & {
  readonly topic?: InboxTopic | undefined;
  readonly onlyUnread?: boolean | undefined;
};

const isOf = (topic: Topic, asked: InboxTopic): boolean =>
  asked === 'organizers' ? organizerTopics.some((one) => one === topic) : topic === asked;

/** Somebody's notifications, the newest first. A page may have fewer than asked for, or none, and others behind it. */
export const readInbox =
  ({ of }: Pick<NotificationStore, 'of'>) =>
  async (
    person: Person,
    { limit, cursor, topic, onlyUnread = false }: InboxPage,
  ): Promise<Page<Notification>> => {
    const isAsked = ({ told, isInInbox, readAt }: Notification): boolean =>
      isInInbox &&
      (topic === undefined || isOf(kinds[kindOf(told)].topic, topic)) &&
      (!onlyUnread || readAt === null);
    const items: Notification[] = [];
    let next: string | null | undefined = cursor;
    for (let pages = 0; pages < mostPages && next !== null && items.length < limit; pages++) {
      const page: Page<Notification> = await of(person, { limit: limit - items.length, cursor: next });
      items.push(...page.items.filter(isAsked));
      next = page.nextCursor;
    }
    return { items, nextCursor: next ?? null };
  };
