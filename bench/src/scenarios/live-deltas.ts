import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Buyer, post } from '../buyers.ts';
import { compare, percentile } from '../measure.ts';
import type { Line } from '../report.ts';
import { adjacentPairs, type OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const clients = 5000;
const broadcastsPerSecond = 20;
const measuredFor = 4000;
const target = 0.7;
const maxLag = 1500;

const script = (name: string): string => path.join(import.meta.dirname, '..', name);
const counted = z.object({ frames: z.int(), open: z.int() });

const ask = async (child: ChildProcess) => {
  child.send('how many');
  const [answer] = await once(child, 'message');
  return counted.parse(answer);
};

/** Frames that arrive per second at 5,000 watchers. */
const deliveries = async (url: URL): Promise<number> => {
  const watchers = fork(script('watchers.ts'), [url.hostname, url.port, url.pathname, String(clients)]);
  const [ready] = await once(watchers, 'message');
  if (counted.parse(ready).open < clients) throw new Error('not everybody could watch');
  await sleep(500);
  const [before, startedAt] = [await ask(watchers), performance.now()];
  await sleep(measuredFor);
  const [after, endedAt] = [await ask(watchers), performance.now()];
  watchers.kill();
  await once(watchers, 'exit');
  return ((after.frames - before.frames) * 1000) / (endedAt - startedAt);
};

/** Somebody takes two seats twenty times a second, so that there is something to tell. */
const keepBuying = (service: Service, { event }: OnSale, pairs: string[][], waiting: Buyer[]) => {
  const timer = setInterval(() => {
    const [seats, buyer] = [pairs.pop(), waiting.pop()];
    if (seats && buyer)
      void post(buyer, `${service.url}/api/events/${event.id}/bookings`, { seats, places: [] }).catch(
        () => undefined,
      );
  }, 1000 / broadcastsPerSecond);
  return () => clearInterval(timer);
};

export const liveDeltas = async (service: Service, sale: OnSale, buyers: readonly Buyer[]): Promise<Line> => {
  const [pairs, waiting] = [adjacentPairs(sale.chart), [...buyers]];
  const ours = async (): Promise<number> => {
    const stop = keepBuying(service, sale, pairs, waiting);
    const frames = await deliveries(new URL(`${service.url}/api/events/${sale.event.id}/seats/stream`));
    stop();
    return frames;
  };
  const frame = 'event: delta\nid: 1234\ndata: {"v":1234,"seats":[[12345,1],[12346,1]],"areas":[]}\n\n';
  const bare = async (): Promise<number> => {
    const broadcaster = fork(script('bare-broadcaster.ts'), [String(1000 / broadcastsPerSecond), frame]);
    const [port] = await once(broadcaster, 'message');
    const frames = await deliveries(new URL(`http://127.0.0.1:${String(port)}/`));
    broadcaster.kill();
    return frames;
  };
  const result = await compare(ours, bare);
  return {
    what: `live deltas to ${clients} watchers of one process, ${broadcastsPerSecond}/s`,
    result: `${result.ours.toFixed(0)} frames/s`,
    against: `${result.ratio.toFixed(2)} of ${result.baseline.toFixed(0)}/s by a bare loop`,
    target: `at least ${target}`,
    isMet: result.ratio >= target,
    figures: result,
  };
};

const delta = /event: delta\nid: \d+\ndata: (.*)\n\n/g;
const deltaData = z.object({ seats: z.array(z.tuple([z.int(), z.int()])) });

/** From a hold's answer in one process to the delta that another process sends. */
export const deltaLag = async (
  first: Service,
  second: Service,
  sale: OnSale,
  buyers: readonly Buyer[],
): Promise<Line> => {
  const seen = new Map<number, number>();
  const stopping = new AbortController();
  const stream = await fetch(`${second.url}/api/events/${sale.event.id}/seats/stream`, {
    signal: stopping.signal,
  });
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      for (const [, data = ''] of text.matchAll(delta))
        for (const [index] of deltaData.parse(JSON.parse(data)).seats)
          if (!seen.has(index)) seen.set(index, performance.now());
      text = text.slice(text.lastIndexOf('\n\n') + 2);
    }
  };
  const reading = read().catch(() => undefined);
  const lags: number[] = [];
  const pairs = adjacentPairs(sale.chart).reverse().slice(0, 60);
  for (const [n, seats] of pairs.entries()) {
    const buyer = buyers[n];
    if (!buyer) break;
    const { status } = await post(buyer, `${first.url}/api/events/${sale.event.id}/bookings`, {
      seats,
      places: [],
    });
    if (status !== 201) throw new Error(`a hold was answered ${status}`);
    const [heldAt, index] = [performance.now(), sale.chart.indexOf(seats[0] ?? '') ?? -1];
    while (!seen.has(index) && performance.now() - heldAt < 5000) await sleep(2);
    lags.push((seen.get(index) ?? Number.POSITIVE_INFINITY) - heldAt);
    await sleep(Math.random() * 400);
  }
  stopping.abort();
  await reading;
  const p99 = percentile(lags, 0.99);
  return {
    what: 'hold in one process to delta in another',
    result: `p99 ${p99.toFixed(0)} ms, median ${percentile(lags, 0.5).toFixed(0)} ms`,
    against: '',
    target: `p99 at most ${maxLag} ms`,
    isMet: p99 <= maxLag,
    figures: { p99, p50: percentile(lags, 0.5), samples: lags.length },
  };
};
