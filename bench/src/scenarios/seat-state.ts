import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { call } from '../buyers.ts';
import { compare, rate } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const inFlight = 32;
const requestsPerRun = 8000;
const target = 0.9;
const maxBytes = 20_000;

/** Seat state of a large event against a bare Express app in a process of its own that answers `hello`. */
export const seatState = async (service: Service, { event, chart }: OnSale): Promise<Line> => {
  const hello = fork(path.join(import.meta.dirname, '..', 'hello-server.ts'));
  const [port] = await once(hello, 'message');
  const url = `${service.url}/api/events/${event.id}/seats`;
  const { text } = await call('GET', url, {});
  const bytes = Buffer.byteLength(text);
  const get = async (address: string): Promise<void> => {
    const { status } = await call('GET', address, {});
    if (status !== 200) throw new Error(`${address} answered ${status}`);
  };
  const { ours, baseline, ratio } = await compare(
    () => rate(requestsPerRun, inFlight, () => get(url)),
    () => rate(requestsPerRun, inFlight, () => get(`http://127.0.0.1:${String(port)}/`)),
  );
  hello.kill();
  return {
    what: `seat state of ${chart.seatCount} seats, GET`,
    result: `${ours.toFixed(0)}/s, ${(bytes / 1000).toFixed(1)} kB`,
    against: `${ratio.toFixed(2)} of ${baseline.toFixed(0)}/s by bare Express`,
    target: `at least ${target}, at most ${maxBytes / 1000} kB`,
    isMet: ratio >= target && bytes <= maxBytes,
    figures: { ours, baseline, ratio, bytes },
  };
};
