import { Service, computed, inject } from '@angular/core';
import { ActingOrganization } from './acting-organization.ts';
import { cursorList } from './cursor-list.ts';
import { EmployeeApi } from './employee-api.ts';

/** The venues of the organization that one acts for, by name. */
@Service({ autoProvided: false })
export class VenueList {
  readonly #api = inject(EmployeeApi);
  readonly #acting = inject(ActingOrganization);
  readonly #list = cursorList({
    of: () => this.#acting.id(),
    page: (organizationId, { cursor, inBackground }) =>
      this.#api.get('api/venues', { query: { organizationId, cursor }, inBackground }),
    items: ({ venues }) => venues,
  });

  readonly venues = this.#list.items;
  readonly loading = computed(() => this.#list.loading() && !this.#acting.none());
  readonly error = this.#list.error;
  readonly hasMore = this.#list.hasMore;

  more(): Promise<void> {
    return this.#list.more();
  }
}
