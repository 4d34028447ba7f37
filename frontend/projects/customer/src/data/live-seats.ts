import { HttpClient } from '@angular/common/http';
import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  parseDelta,
  parseSeatStates,
  withDelta,
  type SeatDelta,
  type SeatStates,
} from '@parterre/seat-map/chart/seat-states.ts';
import { firstValueFrom } from 'rxjs';

const pollMs = 3000;
/** After so many failures in a row the stream is given up for polling. */
const patience = 3;

/**
 * The state of every seat of one event as it changes: a snapshot, then numbered deltas over server-sent events.
 * A gap fetches the snapshot again; without a stream it polls.
 */
@Service({ autoProvided: false })
export class LiveSeats {
  readonly #http = inject(HttpClient);
  readonly #eventId = signal<string | undefined>(undefined);
  readonly #states = signal<SeatStates | undefined>(undefined);
  readonly #error = signal<unknown>(undefined);
  #fetching: Promise<void> | undefined;
  #waiting: SeatDelta[] = [];

  readonly states = this.#states.asReadonly();
  readonly error = computed(() => (this.#states() ? undefined : this.#error()));

  constructor() {
    effect((onCleanup) => {
      const eventId = this.#eventId();
      if (!eventId) return;
      const stop = untracked(() => this.#watch(eventId));
      onCleanup(stop);
    });
  }

  watch(eventId: string): void {
    this.#eventId.set(eventId);
  }

  again(): void {
    const eventId = this.#eventId();
    if (eventId) void this.#fetch(eventId);
  }

  #watch(eventId: string): () => void {
    void this.#fetch(eventId);
    let failures = 0;
    let poll: ReturnType<typeof setInterval> | undefined;
    const stream = new EventSource(`api/events/${eventId}/seats/stream`);
    const onDelta = (type: string, act: (delta: SeatDelta) => void): void =>
      stream.addEventListener(type, ({ data }: MessageEvent<string>) => act(parseDelta(data)));
    onDelta('snapshot', ({ v }) => {
      failures = 0;
      if (v !== this.#states()?.version) void this.#fetch(eventId);
    });
    onDelta('delta', (delta) => this.#apply(eventId, delta));
    stream.addEventListener('reset', () => void this.#fetch(eventId));
    stream.addEventListener('error', () => {
      failures += 1;
      if (failures < patience && stream.readyState !== EventSource.CLOSED) return;
      stream.close();
      poll ??= setInterval(() => void this.#fetch(eventId), pollMs);
    });
    return () => {
      stream.close();
      clearInterval(poll);
    };
  }

  #apply(eventId: string, delta: SeatDelta): void {
    const states = this.#states();
    if (!states || this.#fetching) {
      this.#waiting.push(delta);
      return;
    }
    const next = withDelta(states, delta);
    if (next) this.#states.set(next);
    else void this.#fetch(eventId);
  }

  #fetch(eventId: string): Promise<void> {
    this.#fetching ??= this.#snapshot(eventId).finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async #snapshot(eventId: string): Promise<void> {
    try {
      const url = `api/events/${eventId}/seats`;
      const buffer = await firstValueFrom(this.#http.get(url, { responseType: 'arraybuffer' }));
      if (eventId !== this.#eventId()) return;
      const waiting = this.#waiting.splice(0);
      const states = parseSeatStates(buffer);
      // What came in meanwhile and follows on; a gap among them shows with the next delta.
      this.#states.set(waiting.reduce((now, delta) => withDelta(now, delta) ?? now, states));
      this.#error.set(undefined);
    } catch (error) {
      this.#error.set(error);
    }
  }
}
