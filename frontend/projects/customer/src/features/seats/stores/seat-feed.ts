import {
  type SeatDelta,
  type SeatStates,
  parseDelta,
  parseSeatStates,
  parseStreamStart,
  withDelta,
} from '@parterre/seating/seat-states';

const pollMs = 3000;
/** After so many failures in a row the stream is given up for polling. */
const patience = 3;
/** How long a stream whose deltas do not follow on is left alone before it is opened anew. */
const reopenMs = 2000;

/** As much of an `EventSource` as a feed uses. */
interface SeatStream {
  addEventListener(type: string, listener: (event: Event) => void): void;
  close(): void;
}

/** What a feed needs of the server. */
export interface SeatSource {
  readonly openStream: () => SeatStream;
  /** The state as it is in whichever process answers. */
  readonly fetch: () => Promise<ArrayBuffer>;
}

/** Who is told. */
export interface SeatReader {
  readonly show: (states: SeatStates) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Follows the seats of one event. A stream says the state first and then numbered deltas from it; the numbers are those of
 * one process, so nothing fetched aside, which may come from another, is mixed with them. While no stream has said the
 * state, it is polled: each answer is the whole of it.
 */
export class SeatFeed {
  readonly #source: SeatSource;
  readonly #reader: SeatReader;
  #stream: SeatStream | undefined;
  /** What the stream has come to; undefined while there is none, or one that says no state. */
  #streamed: SeatStates | undefined;
  #failures = 0;
  #hasShown = false;
  #isClosed = false;
  #isFetching = false;
  #poll: ReturnType<typeof setInterval> | undefined;
  #reopening: ReturnType<typeof setTimeout> | undefined;

  constructor(source: SeatSource, reader: SeatReader) {
    this.#source = source;
    this.#reader = reader;
    this.#open();
  }

  /** Fetches the state, unless a stream says it anyway. */
  again(): void {
    if (!this.#streamed && !this.#isFetching) void this.#fetch();
  }

  close(): void {
    this.#isClosed = true;
    this.#stream?.close();
    clearInterval(this.#poll);
    clearTimeout(this.#reopening);
  }

  #open(): void {
    const stream = this.#source.openStream();
    this.#stream = stream;
    const on = (type: string, act: (data: string) => void): void =>
      stream.addEventListener(type, (event) => {
        if (event instanceof MessageEvent && typeof event.data === 'string') act(event.data);
      });
    on('snapshot', (data) => this.#begin(parseStreamStart(data)));
    on('delta', (data) => this.#follow(parseDelta(data)));
    stream.addEventListener('error', () => this.#broken(stream));
    this.#lose();
  }

  #begin(states: SeatStates | undefined): void {
    this.#failures = 0;
    if (!states) {
      this.#lose();
      this.again();
      return;
    }
    clearInterval(this.#poll);
    this.#poll = undefined;
    this.#streamed = states;
    this.#show(states);
  }

  #follow(delta: SeatDelta): void {
    if (!this.#streamed) return;
    this.#streamed = withDelta(this.#streamed, delta);
    if (this.#streamed) this.#show(this.#streamed);
    else this.#reopen();
  }

  #reopen(): void {
    this.#stream?.close();
    this.#lose();
    this.#reopening = setTimeout(() => this.#open(), reopenMs);
  }

  /** The browser connects again by itself, until it is told not to. */
  #broken(stream: SeatStream): void {
    this.#failures += 1;
    this.#lose();
    if (!this.#hasShown) this.again();
    if (this.#failures >= patience) stream.close();
  }

  /** From here until a stream says the state, it is polled. */
  #lose(): void {
    this.#streamed = undefined;
    this.#poll ??= setInterval(() => this.again(), pollMs);
  }

  async #fetch(): Promise<void> {
    this.#isFetching = true;
    try {
      const states = parseSeatStates(await this.#source.fetch());
      if (!this.#isSettled()) this.#show(states);
    } catch (error) {
      if (!this.#isSettled()) this.#reader.fail(error);
    } finally {
      this.#isFetching = false;
    }
  }

  /** What was fetched comes too late. */
  #isSettled(): boolean {
    return this.#isClosed || this.#streamed !== undefined;
  }

  #show(states: SeatStates): void {
    this.#hasShown = true;
    this.#reader.show(states);
  }
}
