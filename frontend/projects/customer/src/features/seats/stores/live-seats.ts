import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SeatStates } from '@parterre/seating/seat-states';
import { CustomerApi } from '../../../data/customer-api.ts';
import { SeatFeed } from './seat-feed.ts';

/** The state of every seat of one event as it changes. */
@Service({ autoProvided: false })
export class LiveSeats {
  readonly #api = inject(CustomerApi);
  readonly #eventId = signal<string | undefined>(undefined);
  readonly #states = signal<SeatStates | undefined>(undefined);
  readonly #error = signal<unknown>(undefined);
  #feed: SeatFeed | undefined;

  readonly states = this.#states.asReadonly();
  readonly error = computed(() => (this.#states() ? undefined : this.#error()));

  constructor() {
    effect((onCleanup) => {
      const eventId = this.#eventId();
      if (!eventId) return;
      const feed = untracked(() => this.#follow(eventId));
      this.#feed = feed;
      onCleanup(() => feed.close());
    });
  }

  watch(eventId: string): void {
    this.#eventId.set(eventId);
  }

  again(): void {
    this.#feed?.again();
  }

  #follow(eventId: string): SeatFeed {
    const path = { eventId };
    const source = {
      openStream: () => new EventSource(this.#api.address('api/events/{eventId}/seats/stream', { path })),
      fetch: () => this.#api.bytes('api/events/{eventId}/seats', { path }),
    };
    const show = (states: SeatStates): void => {
      this.#states.set(states);
      this.#error.set(undefined);
    };
    return new SeatFeed(source, { show, fail: (error) => this.#error.set(error) });
  }
}
