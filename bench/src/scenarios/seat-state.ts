import { seatIdsOf } from '@parterre/seating/seat-id';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Buyer, post, visit } from '../buyers.ts';
import { compare, rate } from '../measure.ts';
import type { Line } from '../report.ts';
import { adjacentPairs, type OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const inFlight = 32;
const requestsPerRun = 40_000;
/** So many requests are needed until V8 has compiled all that they run through. */
const warmUps = 4;
/** More than elsewhere, as each takes little more than a second: one look at the rows more or less shows in it. */
const measured = 7;
const target = 0.9;
const maxBytes = 20_000;

/** What browsers say they understand. */
const asBrowsersDo = { 'accept-encoding': 'gzip, deflate, br, zstd' };

/** Every third row is taken, and pairs here and there: a house that sells. */
const sellSome = async (
  service: Service,
  { event, chart }: OnSale,
  buyers: readonly Buyer[],
): Promise<void> => {
  const waiting = [...buyers];
  const hold = async (seats: readonly string[]) => {
    const buyer = waiting.pop();
    if (!buyer) throw new Error('out of buyers');
    await post(buyer, `${service.url}/api/events/${event.id}/bookings`, { seats, places: [] });
  };
  const rows = chart.rows.filter((_, n) => n % 3 === 0);
  await rate(rows.length, 16, async (n) => {
    const row = rows[n];
    if (row) await hold(seatIdsOf({ ...row, seats: row.seats.slice(0, 50) }));
  });
  const pairs = adjacentPairs(chart).filter((_, n) => n % 41 === 0);
  await rate(pairs.length, 16, (n) => hold(pairs[n] ?? []));
};

/** Seat state of a large event, as a browser asks for it, against a bare Express app that answers `hello`. */
export const seatState = async (service: Service, sale: OnSale, buyers: readonly Buyer[]): Promise<Line> => {
  const hello = fork(path.join(import.meta.dirname, '..', 'hello-server.ts'));
  const [port] = await once(hello, 'message');
  await sellSome(service, sale, buyers);
  const url = `${service.url}/api/events/${sale.event.id}/seats`;
  const bytes = (await visit(new URL(url), asBrowsersDo)).length;
  const visits = (address: string) => {
    const parsed = new URL(address);
    return () => rate(requestsPerRun, inFlight, () => visit(parsed, asBrowsersDo));
  };
  const { ours, baseline, ratio } = await compare(visits(url), visits(`http://127.0.0.1:${String(port)}/`), {
    warmUps,
    measured,
  });
  hello.kill();
  return {
    what: `seat state of ${sale.chart.seatCount} seats, a third taken, GET`,
    result: `${ours.toFixed(0)}/s, ${(bytes / 1000).toFixed(1)} kB`,
    against: `${ratio.toFixed(2)} of ${baseline.toFixed(0)}/s by bare Express`,
    target: `at least ${target}, at most ${maxBytes / 1000} kB`,
    isMet: ratio >= target && bytes <= maxBytes,
    figures: { ours, baseline, ratio, bytes },
  };
};
