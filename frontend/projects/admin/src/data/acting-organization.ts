import { Service, computed, inject, signal } from '@angular/core';
import type { Organization } from './api.ts';
import { cursorList } from './cursor-list.ts';
import { EmployeeApi } from './employee-api.ts';
import { Session } from './session.ts';

const storageKey = 'acting-organization';

interface Acting {
  readonly id: string;
  readonly name: string;
}

/**
 * For whom somebody works at this moment: an organizer always for their own organization, an admin for the one they
 * chose last in this browser.
 */
@Service()
export class ActingOrganization {
  readonly #api = inject(EmployeeApi);
  readonly #session = inject(Session);
  readonly #chosen = signal(localStorage.getItem(storageKey));

  /** Every organization; empty for those who have only one. */
  readonly choices = cursorList({
    of: () => (this.#session.isAdmin() ? 'all' : undefined),
    page: (_, { cursor, inBackground }) =>
      this.#api.get('api/organizations', { query: { cursor }, inBackground }),
    items: ({ organizations }) => organizations,
  });

  readonly current = computed<Acting | undefined>(
    () => {
      if (!this.#session.isAdmin()) return this.#session.employee()?.organization ?? undefined;
      const all = this.choices.items();
      return all.find(({ id }) => id === this.#chosen()) ?? all[0];
    },
    { equal: (a, b) => a?.id === b?.id && a?.name === b?.name },
  );
  readonly id = computed(() => this.current()?.id);
  /** An admin of a platform where nobody organizes anything yet. */
  readonly none = computed(
    () =>
      this.#session.isAdmin() &&
      !this.choices.loading() &&
      this.choices.error() === undefined &&
      this.choices.items().length === 0,
  );
  /** Why it is not known for whom an admin works; undefined where it is, or may still come. */
  readonly failure = computed(() => (this.current() === undefined ? this.choices.error() : undefined));

  choose(id: string): void {
    localStorage.setItem(storageKey, id);
    this.#chosen.set(id);
  }

  async create(name: string): Promise<Organization> {
    const { organization } = await this.#api.post('api/organizations', { body: { name } });
    await this.choices.again();
    return organization;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#api.patch('api/organizations/{organizationId}', {
      path: { organizationId: id },
      body: { name },
    });
    // The list stays meanwhile: the form that waits for this stands in it.
    await this.choices.reread();
  }
}
