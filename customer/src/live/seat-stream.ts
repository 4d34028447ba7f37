import type { ServerResponse } from 'node:http';
import type { Delta, LiveEvent, Snapshot } from '@parterre/domain/live/live-event';

/** How long a client waits before it connects again, in milliseconds, when the stream ends or is cut off. */
const wait = { atLeast: 1000, atMost: 6000 };

/**
 * Each stream is told another time, and at its very begin: a load balancer cuts off the thousands of a task in one moment,
 * without a last word, and they must not come back in one.
 */
const hintOf = (random: () => number): string =>
  `retry: ${Math.round(wait.atLeast + random() * (wait.atMost - wait.atLeast))}\n`;

/** The last of a stream: its client comes back after the retry hint, and gets the state anew. */
const farewell = 'event: reset\ndata: {}\n\n';

/** A watcher that does not read is cut off once this much waits for it, in bytes; it connects again and starts afresh. */
const maxBacklog = 256 * 1024;

const frame = (event: string, version: number, data: string): string =>
  `event: ${event}\nid: ${version}\ndata: ${data}\n\n`;

/**
 * The first of a stream is the state that its deltas start from: fetched by another request, it would come from another
 * process as often as not, whose numbers mean other pictures. As plain bytes in base 64 it is 20 kB for 60,000 seats, and
 * a browser has it at once; what is compressed it reads only while the first deltas wait.
 */
const welcome = ({ version, packed }: Snapshot): Buffer => {
  const state = Buffer.from(packed, 'latin1').toString('base64');
  return Buffer.from(frame('snapshot', version, JSON.stringify({ v: version, state })));
};

/** One chunk of a chunked answer (RFC 9112, 7.1), ready to be written as it is. */
const chunkOf = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

/**
 * The watchers of one live event: every delta is made into bytes once, framing included, and written to all of their
 * connections. Node would put the frame together for each of them anew, of three pieces. The state is made into bytes
 * once per version, for all who join at it.
 */
const audience = (live: Watched, random: () => number) => {
  const watchers = new Set<ServerResponse>();
  const welcomes = new WeakMap<Snapshot, Buffer>();
  const welcomeAt = (snapshot: Snapshot): Buffer => {
    const bytes = welcomes.get(snapshot) ?? welcome(snapshot);
    welcomes.set(snapshot, bytes);
    return bytes;
  };
  const send = ({ version, data }: Delta) => {
    const bytes = Buffer.from(frame('delta', version, data));
    const chunk = chunkOf(bytes);
    for (const watcher of watchers) {
      // An old proxy that knows no chunks, or an answer that waits for one before it: as Node does it.
      if (watcher.chunkedEncoding && watcher.socket) watcher.socket.write(chunk);
      else watcher.write(bytes);
      if (watcher.writableLength > maxBacklog) watcher.destroy();
    }
  };
  const join = (watcher: ServerResponse) => {
    // Two pieces of one message: the second is shared by all who join at the same version.
    watcher.cork();
    watcher.write(hintOf(random));
    watcher.write(welcomeAt(live.current()));
    watcher.uncork();
    watchers.add(watcher);
  };
  const end = () => {
    for (const watcher of watchers) watcher.end(farewell);
    // Some take their time to read it; nothing may be written to them after that.
    watchers.clear();
  };
  return { watchers, join, end, stop: live.watch({ step: send, end }) };
};

/** What a stream asks of a live event. */
export type Watched = Pick<LiveEvent, 'snapshot' | 'current' | 'watch' | 'hasEnded'>;

export type SeatStreams = {
  readonly open: (live: Watched, response: ServerResponse) => Promise<void>;
  readonly count: () => number;
  /** Comment lines that keep proxies from closing quiet streams. */
  readonly keepAlive: () => void;
  /** Ends all streams with a hint when to come back, also those to come, before the process goes. */
  readonly closeAll: () => void;
};

/** @param random a number from 0 to 1, by which each stream is told when to come back */
export const seatStreams = (random: () => number): SeatStreams => {
  const audiences = new Map<Watched, ReturnType<typeof audience>>();
  let isClosing = false;
  const everyone = () => [...audiences.values()].flatMap(({ watchers }) => [...watchers]);

  const join = (live: Watched, response: ServerResponse): void => {
    const group = audiences.get(live) ?? audience(live, random);
    audiences.set(live, group);
    group.join(response);
    response.on('close', () => {
      group.watchers.delete(response);
      if (group.watchers.size > 0) return;
      group.stop();
      audiences.delete(live);
    });
  };

  return {
    open: async (live, response) => {
      await live.snapshot(1000);
      // Who left meanwhile says so no more, and would be counted as a watcher for ever.
      if (response.destroyed) return;
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
      if (isClosing || live.hasEnded()) response.end(hintOf(random) + farewell);
      else join(live, response);
    },
    count: () => everyone().length,
    keepAlive: () => {
      for (const watcher of everyone()) watcher.write(': still here\n\n');
    },
    closeAll: () => {
      isClosing = true;
      for (const { end } of audiences.values()) end();
    },
  };
};
