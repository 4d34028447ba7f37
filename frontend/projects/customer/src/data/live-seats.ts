import { HttpClient } from '@angular/common/http';
import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SeatStates } from '@parterre/seat-map/chart/seat-states.ts';
import { firstValueFrom } from 'rxjs';
import { SeatFeed } from './seat-feed.ts';

/** The state of every seat of one event as it changes. */
@Service({ autoProvided: false })
export class LiveSeats {
  readonly #http = inject(HttpClient);
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
      const feed = untracked(() => this.#follow(`api/events/${eventId}/seats`));
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

  #follow(url: string): SeatFeed {
    const source = {
      openStream: () => new EventSource(`${url}/stream`),
      fetch: () => firstValueFrom(this.#http.get(url, { responseType: 'arraybuffer' })),
    };
    const show = (states: SeatStates): void => {
      this.#states.set(states);
      this.#error.set(undefined);
    };
    return new SeatFeed(source, { show, fail: (error) => this.#error.set(error) });
  }
}
