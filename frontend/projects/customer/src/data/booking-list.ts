import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import type { BookingPage } from './api.ts';
import { Bookings } from './bookings.ts';
import { Session } from './session.ts';

/** The customer's bookings, newest first, page after page. */
@Service({ autoProvided: false })
export class BookingList {
  readonly #bookings = inject(Bookings);
  readonly #session = inject(Session);
  readonly #pages = signal<readonly BookingPage[]>([]);
  readonly #loading = signal(true);
  readonly #error = signal<unknown>(undefined);

  readonly loading = this.#loading.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly bookings = computed(() => this.#pages().flatMap((page) => page.bookings));
  readonly hasMore = computed(() => this.#pages().at(-1)?.nextCursor != null);

  constructor() {
    effect(() => {
      if (this.#session.signedIn()) untracked(() => void this.again());
    });
  }

  again(): Promise<void> {
    this.#pages.set([]);
    return this.more();
  }

  async more(): Promise<void> {
    this.#loading.set(true);
    this.#error.set(undefined);
    try {
      const page = await this.#bookings.page(this.#pages().at(-1)?.nextCursor ?? undefined);
      this.#pages.update((pages) => [...pages, page]);
    } catch (error) {
      this.#error.set(error);
    } finally {
      this.#loading.set(false);
    }
  }
}
