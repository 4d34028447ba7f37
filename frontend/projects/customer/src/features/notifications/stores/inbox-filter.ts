import type { InboxTopic } from '../../../data/api.ts';

/** What of the inbox is shown. */
export type InboxFilter = 'all' | 'unread' | InboxTopic;

const filters: readonly InboxFilter[] = ['all', 'unread', 'tickets', 'reminders', 'organizers', 'account'];

/** What an address says; whatever else it says, all is shown. */
export function filterIn(text: string | undefined): InboxFilter {
  return filters.find((filter) => filter === text) ?? 'all';
}

/** The same for the server. */
export function queryOf(filter: InboxFilter): { topic?: InboxTopic; unread?: 'true' } {
  if (filter === 'all') return {};
  return filter === 'unread' ? { unread: 'true' } : { topic: filter };
}
