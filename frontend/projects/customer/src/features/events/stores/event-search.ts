import { Service, computed, inject, linkedSignal, signal } from '@angular/core';
import type { EventKind, EventPage, EventSummary } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';

export interface EventQuery {
  readonly category?: EventKind;
  readonly online?: true;
  /** Whose, by its id. */
  readonly organization?: string;
  /** Instants, ISO-8601. */
  readonly from?: string;
  readonly to?: string;
}

const pageSize = 12;

/** The events that match a query, page after page. They stay as far as they were read when one comes back. */
@Service()
export class EventSearch {
  readonly #api = inject(CustomerApi);
  readonly #query = signal<EventQuery | undefined>(undefined);
  readonly #first = this.#api.resource('api/events', () => {
    const query = this.#query();
    return query && { query: parametersOf(query) };
  });
  // A new first page forgets the pages that followed the old one.
  readonly #further = linkedSignal<EventPage | undefined, EventPage[]>({
    source: () => (this.#first.hasValue() ? this.#first.value() : undefined),
    computation: () => [],
  });
  readonly #loadingMore = signal(false);
  readonly #moreFailed = signal<unknown>(undefined);

  readonly loading = this.#first.isLoading;
  readonly error = computed(() => this.#first.error() ?? this.#moreFailed());
  readonly loadingMore = this.#loadingMore.asReadonly();
  readonly events = computed<readonly EventSummary[]>(() => this.#pages().flatMap((page) => page.events));
  readonly nextCursor = computed(() => this.#pages().at(-1)?.nextCursor ?? null);
  readonly #pages = computed(() => (this.#first.hasValue() ? [this.#first.value(), ...this.#further()] : []));

  search(query: EventQuery): void {
    this.#moreFailed.set(undefined);
    if (sameQuery(query, this.#query())) void this.reread();
    else this.#query.set(query);
  }

  /** Reads anew as many pages as are there. */
  async reread(): Promise<void> {
    const [query, wanted] = [this.#query(), this.#pages().length];
    if (!query || !this.#first.hasValue() || this.loading() || this.#loadingMore()) return;
    try {
      const pages = [await this.#page(query)];
      for (let last = pages[0]; last?.nextCursor != null && pages.length < wanted; last = pages.at(-1))
        pages.push(await this.#page(query, last.nextCursor));
      const [first, ...further] = pages;
      if (!first || this.#query() !== query || this.#loadingMore()) return;
      this.#first.set(first);
      this.#further.set(further);
    } catch {
      // What was read before still stands.
    }
  }

  /** What could not be read, once more: the first page, or those that follow it. */
  again(): void {
    if (this.#moreFailed() === undefined) this.#first.reload();
    else void this.more();
  }

  async more(): Promise<void> {
    const [query, cursor] = [this.#query(), this.nextCursor()];
    if (!query || cursor === null || this.#loadingMore()) return;
    this.#loadingMore.set(true);
    this.#moreFailed.set(undefined);
    try {
      const page = await this.#page(query, cursor);
      if (this.#query() === query) this.#further.update((pages) => [...pages, page]);
    } catch (error) {
      if (this.#query() === query) this.#moreFailed.set(error);
    } finally {
      this.#loadingMore.set(false);
    }
  }

  #page(query: EventQuery, cursor?: string): Promise<EventPage> {
    return this.#api.get('api/events', { query: { ...parametersOf(query), cursor } });
  }
}

function sameQuery(a: EventQuery, b: EventQuery | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function parametersOf({ online, ...query }: EventQuery) {
  return { ...query, online: online && ('true' as const), limit: pageSize };
}
