import type { SeatStates } from '@parterre/seating/seat-states';
import { SeatFeed } from './seat-feed.ts';

/** The state of four seats as a process with this version packs it. */
function packed(version: number, ...seats: readonly number[]): ArrayBuffer {
  const bytes = new Uint8Array(13);
  bytes.set([version, 0, 0, 0, 4]);
  bytes[12] = seats.reduce((byte, state, seat) => byte | (state << (seat * 2)), 0);
  return bytes.buffer;
}

/** A stream whose events come when the test says so. */
class FakeStream extends EventTarget {
  isClosed = false;

  say(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  begin(version: number, ...seats: readonly number[]): void {
    const state = btoa(String.fromCharCode(...new Uint8Array(packed(version, ...seats))));
    this.say('snapshot', { v: version, state });
  }

  close(): void {
    this.isClosed = true;
  }
}

describe('a feed of seats', () => {
  let streams: FakeStream[];
  let fetches: ((state: ArrayBuffer) => void)[];
  let shown: number[][];
  let failed: unknown[];
  let feed: SeatFeed;

  beforeEach(() => {
    vi.useFakeTimers();
    [streams, fetches, shown, failed] = [[], [], [], []];
    const source = {
      openStream: () => {
        const stream = new FakeStream();
        streams.push(stream);
        return stream;
      },
      fetch: () => new Promise<ArrayBuffer>((resolve) => fetches.push(resolve)),
    };
    const show = ({ seats }: SeatStates): void => void shown.push([...seats]);
    feed = new SeatFeed(source, { show, fail: (error) => failed.push(error) });
  });

  afterEach(() => {
    feed.close();
    vi.useRealTimers();
  });

  async function answer(state: ArrayBuffer): Promise<void> {
    fetches.shift()?.(state);
    await vi.advanceTimersByTimeAsync(0);
  }

  it('starts with the state that the stream brings, and goes by its deltas', () => {
    streams[0]?.begin(6, 0, 2, 0, 0);
    streams[0]?.say('delta', { v: 7, seats: [[0, 2]] });
    expect(shown).toEqual([
      [0, 2, 0, 0],
      [2, 2, 0, 0],
    ]);
    expect(fetches).toEqual([]);
  });

  it('does not mix the state of one process with the deltas of another', async () => {
    await vi.advanceTimersByTimeAsync(3000);
    streams[0]?.begin(6, 0, 2, 0, 0);
    await answer(packed(9, 2, 2, 2, 0));
    streams[0]?.say('delta', { v: 7, seats: [[0, 1]] });
    expect(shown).toEqual([
      [0, 2, 0, 0],
      [1, 2, 0, 0],
    ]);
  });

  it('starts afresh at every connection: the next process counts other steps', () => {
    streams[0]?.begin(40, 0, 0, 0, 0);
    streams[0]?.dispatchEvent(new Event('error'));
    streams[0]?.begin(3, 2, 2, 0, 0);
    streams[0]?.say('delta', { v: 4, seats: [[2, 1]] });
    expect(shown.at(-1)).toEqual([2, 2, 1, 0]);
  });

  it('connects anew after a gap, and shows nothing of what follows it', async () => {
    streams[0]?.begin(6, 0, 0, 0, 0);
    streams[0]?.say('delta', { v: 8, seats: [[0, 2]] });
    streams[0]?.say('delta', { v: 9, seats: [[1, 2]] });
    expect(streams[0]?.isClosed).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    streams[1]?.begin(9, 2, 2, 0, 0);
    expect(shown).toEqual([
      [0, 0, 0, 0],
      [2, 2, 0, 0],
    ]);
  });

  it('polls while the stream of an older release says no state, each answer being all of it', async () => {
    streams[0]?.say('snapshot', { v: 9 });
    await answer(packed(4, 1, 0, 0, 0));
    streams[0]?.say('delta', { v: 5, seats: [[1, 1]] });
    await vi.advanceTimersByTimeAsync(3000);
    await answer(packed(2, 0, 0, 2, 0));
    expect(shown).toEqual([
      [1, 0, 0, 0],
      [0, 0, 2, 0],
    ]);
    streams[0]?.begin(1, 0, 0, 2, 2);
    await vi.advanceTimersByTimeAsync(9000);
    expect(fetches).toEqual([]);
  });

  it('polls when no stream can be had, and says what is wrong only while nothing is shown', async () => {
    for (let n = 0; n < 3; n += 1) streams[0]?.dispatchEvent(new Event('error'));
    expect(streams[0]?.isClosed).toBe(true);
    await answer(new ArrayBuffer(0));
    expect(failed).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3000);
    await answer(packed(2, 0, 0, 2, 0));
    expect(shown).toEqual([[0, 0, 2, 0]]);
  });
});
