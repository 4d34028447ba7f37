import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import type { BookingPage } from '../../../data/api.ts';
import { Bookings } from '../../../data/bookings.ts';
import { Session } from '../../../data/session.ts';

/** The customer's bookings, newest first, page after page. They stay as far as they were read when one comes back. */
@Service()
export class BookingList {
  readonly #bookings = inject(Bookings);
  readonly #session = inject(Session);
  readonly #pages = signal<readonly BookingPage[]>([]);
  readonly #loading = signal(true);
  readonly #error = signal<unknown>(undefined);
  /** Counts who is asked for: an answer for somebody who has left meanwhile is for nobody. */
  #run = 0;

  readonly loading = this.#loading.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly bookings = computed(() => this.#pages().flatMap((page) => page.bookings));
  readonly hasMore = computed(() => this.#pages().at(-1)?.nextCursor != null);

  constructor() {
    effect(() => {
      // Whoever signs out takes them along.
      this.#session.account();
      untracked(() => {
        this.#run += 1;
        this.#pages.set([]);
        if (this.#session.signedIn()) void this.more();
      });
    });
  }

  /** Reads anew as many pages as are there. */
  async reread(): Promise<void> {
    if (!this.#session.signedIn() || this.#loading()) return;
    const before = this.#pages();
    const pages: BookingPage[] = [];
    try {
      do pages.push(await this.#bookings.page(pages.at(-1)?.nextCursor ?? undefined));
      while (pages.length < before.length && pages.at(-1)?.nextCursor != null);
      if (this.#pages() === before) this.#pages.set(pages);
    } catch {
      // What was read before still stands.
    }
  }

  async more(): Promise<void> {
    const mine = this.#run;
    this.#loading.set(true);
    this.#error.set(undefined);
    try {
      const page = await this.#bookings.page(this.#pages().at(-1)?.nextCursor ?? undefined);
      if (mine === this.#run) this.#pages.update((pages) => [...pages, page]);
    } catch (error) {
      if (mine === this.#run) this.#error.set(error);
    } finally {
      if (mine === this.#run) this.#loading.set(false);
    }
  }
}
