import type { OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { EventKind } from '../events/event.ts';
import type { EventQuery, EventSearch, Looking } from './event-search.ts';
import type { ListedEvent } from './listed-event.ts';

export type EventFilter = {
  readonly text?: string | undefined;
  readonly kind?: EventKind | undefined;
  readonly city?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly online?: boolean | undefined;
  readonly organizationId?: OrganizationId | undefined;
};

const queryOf = ({ text, kind, city, from, to, online, organizationId }: EventFilter): EventQuery => ({
  text,
  kinds: kind && [kind],
  cities: city === undefined ? undefined : [city],
  when: { from, to },
  online,
  organizationId,
});

/** What may be asked of the programme. What somebody changed some seconds ago is in each answer. */
export const lookForEvents = (search: EventSearch, feed: { readonly refresh: () => Promise<void> }) => ({
  /** Reads the programme before anybody asks. */
  warm: feed.refresh,
  /** Published events to come, the soonest first. */
  listing: async (filter: EventFilter, page: PageRequest): Promise<Page<ListedEvent>> => {
    await feed.refresh();
    const { items, nextCursor } = await search.find(queryOf(filter), { ...page, sort: 'date' });
    return { items: items.map(({ event }) => event), nextCursor };
  },
  /** The same with all that helps to look further. */
  findEvents: async (query: EventQuery, looking: Looking) => {
    await feed.refresh();
    return search.find(query, looking);
  },
  suggest: async (text: string) => {
    await feed.refresh();
    return search.suggest(text);
  },
  noteLeft: search.noteLeft,
});
