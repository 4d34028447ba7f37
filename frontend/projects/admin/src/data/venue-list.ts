import { Service, computed, inject } from '@angular/core';
import { ActingOrganization } from './acting-organization.ts';
import type { Venue } from './api.ts';
import { cursorList } from './cursor-list.ts';

/** The venues of the organization that one acts for, by name. */
@Service({ autoProvided: false })
export class VenueList {
  readonly #acting = inject(ActingOrganization);
  readonly #list = cursorList<{ venues: Venue[]; nextCursor: string | null }, Venue>({
    request: () => {
      const organizationId = this.#acting.id();
      return organizationId === undefined ? undefined : { url: 'api/venues', params: { organizationId } };
    },
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
