import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import type { EventCounts, FoundEvent } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import type { queryOf } from './wish.ts';

type Query = ReturnType<typeof queryOf>;

export interface FoundPage {
  readonly events: readonly FoundEvent[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly otherSpellings: readonly string[];
  readonly counts: EventCounts;
}

const pageSize = 24;

/** What a search finds, page after page. What was found before stays until there is something new. */
@Injectable()
export class EventFinder {
  readonly #api = inject(CustomerApi);
  readonly #query = signal<Query | undefined>(undefined, { equal: isSame });
  readonly #first = this.#api.freshResource('api/search', () => {
    const query = this.#query();
    return query && { query: { ...query, limit: pageSize } };
  });
  readonly #answer = computed(() => (this.#first.hasValue() ? this.#first.value() : undefined));
  readonly #latest = linkedSignal<FoundPage | undefined, FoundPage | undefined>({
    source: this.#answer,
    computation: (answer, previous) => answer ?? previous?.value,
  });
  // A new first page forgets the pages that followed the old one.
  readonly #further = linkedSignal<FoundPage | undefined, readonly FoundPage[]>({
    source: this.#latest,
    computation: () => [],
  });
  readonly #loadingMore = signal(false);
  readonly #moreFailed = signal<unknown>(undefined);

  /** Whether something else is asked for than what is shown. */
  readonly isStale = computed(() => this.#first.isLoading() && this.#answer() === undefined);
  readonly isEmpty = computed(() => this.#latest() === undefined);
  readonly error = computed(() => this.#first.error() ?? this.#moreFailed());
  /** Nothing of what was found before is an answer to what is asked now. */
  readonly hasFailed = computed(() => this.#first.error() !== undefined);
  readonly loadingMore = this.#loadingMore.asReadonly();
  readonly total = computed(() => this.#latest()?.total ?? 0);
  readonly counts = computed(() => this.#latest()?.counts);
  readonly otherSpellings = computed(() => this.#latest()?.otherSpellings ?? []);
  readonly #pages = computed(() => {
    const first = this.#latest();
    return first ? [first, ...this.#further()] : [];
  });
  readonly events = computed(() => this.#pages().flatMap(({ events }) => events));
  readonly hasMore = computed(() => this.#pages().at(-1)?.nextCursor != null);

  find(query: Query): void {
    this.#moreFailed.set(undefined);
    this.#query.set(query);
  }

  /** What could not be read, once more: the first page, or those that follow it. */
  again(): void {
    if (this.#moreFailed() === undefined) this.#first.reload();
    else void this.more();
  }

  async more(): Promise<void> {
    const [query, cursor] = [this.#query(), this.#pages().at(-1)?.nextCursor];
    if (!query || cursor == null || this.#loadingMore()) return;
    const isStill = (): boolean => isSame(this.#query(), query);
    this.#loadingMore.set(true);
    this.#moreFailed.set(undefined);
    try {
      const page = await this.#api.get('api/search', { query: { ...query, cursor, limit: pageSize } });
      if (isStill()) this.#further.update((pages) => [...pages, page]);
    } catch (error) {
      if (isStill()) this.#moreFailed.set(error);
    } finally {
      this.#loadingMore.set(false);
    }
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
