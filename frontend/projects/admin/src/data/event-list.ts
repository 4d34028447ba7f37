import { Service, computed, inject } from '@angular/core';
import { ActingOrganization } from './acting-organization.ts';
import type { EventSummary } from './api.ts';
import { cursorList } from './cursor-list.ts';
import { Session } from './session.ts';

/** All events of the organization that one acts for, the latest date first. */
@Service({ autoProvided: false })
export class EventList {
  readonly #acting = inject(ActingOrganization);
  readonly #session = inject(Session);
  readonly #list = cursorList<{ events: EventSummary[]; nextCursor: string | null }, EventSummary>({
    request: () => {
      const organizationId = this.#session.manages() ? this.#acting.id() : undefined;
      return organizationId === undefined ? undefined : { url: 'api/events', params: { organizationId } };
    },
    items: ({ events }) => events,
  });

  readonly events = this.#list.items;
  readonly loading = computed(() => this.#list.loading() && !this.#acting.none());
  readonly error = this.#list.error;
  readonly hasMore = this.#list.hasMore;

  more(): Promise<void> {
    return this.#list.more();
  }
}
