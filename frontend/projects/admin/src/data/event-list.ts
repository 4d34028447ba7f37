import { Service, computed, inject } from '@angular/core';
import { ActingOrganization } from './acting-organization.ts';
import { cursorList } from './cursor-list.ts';
import { EmployeeApi } from './employee-api.ts';
import { Session } from './session.ts';

/** All events of the organization that one acts for, the latest date first. */
@Service({ autoProvided: false })
export class EventList {
  readonly #api = inject(EmployeeApi);
  readonly #acting = inject(ActingOrganization);
  readonly #session = inject(Session);
  readonly #list = cursorList({
    of: () => (this.#session.manages() ? this.#acting.id() : undefined),
    page: (organizationId, { cursor, inBackground }) =>
      this.#api.get('api/events', { query: { organizationId, cursor }, inBackground }),
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
