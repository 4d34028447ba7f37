import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Buyer, post, visit } from '../buyers.ts';
import { percentile, timed } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import { heldBooking, payByWebhook } from '../pay-by-webhook.ts';
import type { Service, Stage } from '../stage.ts';

const maxWait = 100;
/** Milliseconds. */
const measuredFor = 6000;
const settlesIn = 1500;
/** One request of somebody else every so many milliseconds, whether or not those before are answered. */
const pace = 20;

export type Flood = {
  readonly what: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

/** What people do meanwhile: what is on, one event, its seats. */
const othersVisit = (service: Service, { event }: OnSale): URL[] =>
  ['/api/events', `/api/events/${event.slug}`, `/api/events/${event.id}/seats`, '/api/session'].map(
    (where) => new URL(where, service.url),
  );

/** How long others wait, in milliseconds each. */
const waitsOfOthers = async (places: readonly URL[]): Promise<number[]> => {
  const waits: Promise<number>[] = [];
  for (const end = performance.now() + measuredFor; performance.now() < end;) {
    const place = places[waits.length % places.length];
    if (place) waits.push(timed(() => visit(place)).then(({ took }) => took));
    await sleep(pace);
  }
  return Promise.all(waits);
};

const counted = z.record(z.string(), z.int());

const whileFlooded = async <Result>(flood: Flood, work: () => Promise<Result>) => {
  const flooder = fork(path.join(import.meta.dirname, '..', 'flooder.ts'));
  const { what: _, ...asked } = flood;
  flooder.send(asked);
  await sleep(settlesIn);
  const result = await work();
  flooder.send('how many');
  const [answers] = await once(flooder, 'message');
  flooder.kill();
  await once(flooder, 'exit');
  return { result, answers: counted.parse(answers) };
};

/** One client asks the costly thing again and again over eight connections: how long others wait. */
export const floodOf = async (service: Service, sale: OnSale, flood: Flood): Promise<Line> => {
  const places = othersVisit(service, sale);
  await waitsOfOthers(places);
  const quiet = percentile(await waitsOfOthers(places), 0.99);
  const { result: waits, answers } = await whileFlooded(flood, () => waitsOfOthers(places));
  const p99 = percentile(waits, 0.99);
  const seconds = (measuredFor + settlesIn) / 1000;
  const answered = Object.entries(answers)
    .map(([status, count]) => `${(count / seconds).toFixed(0)}/s ${status}`)
    .join(', ');
  return {
    what: `one client floods ${flood.what}`,
    result: `others wait p99 ${p99.toFixed(0)} ms, median ${percentile(waits, 0.5).toFixed(0)} ms; it is answered ${answered}`,
    against: `p99 ${quiet.toFixed(0)} ms without it`,
    target: `p99 at most ${maxWait} ms`,
    isMet: p99 <= maxWait,
    figures: { p99, p50: percentile(waits, 0.5), quiet },
  };
};

const json = { 'content-type': 'application/json' };
/** Where the client with the script is, and nobody else. */
const elsewhere = { 'x-forwarded-for': '203.0.113.66' };
const hold = async (service: Service, { event }: OnSale, buyer: Buyer, seats: readonly string[]) => {
  const { status, text } = await post(buyer, `${service.url}/api/events/${event.id}/bookings`, {
    seats,
    places: [],
  });
  if (status !== 201) throw new Error(`a hold was answered ${status}: ${text}`);
  return heldBooking.parse(JSON.parse(text));
};

const goToPay = async (
  { url }: Service,
  buyer: Buyer,
  { id, revision }: { readonly id: string; readonly revision: string },
): Promise<void> => {
  const { status, text } = await post(buyer, `${url}/api/bookings/${id}/checkout`, { revision });
  if (status !== 200) throw new Error(`going to pay was answered ${status}: ${text}`);
};

/** A body with as many keys that nobody knows as a request may bring. */
export const unknownKeys = ({ url }: Service): Flood => ({
  what: 'a route with 30,000 unknown keys (239 kB)',
  url: `${url}/api/session`,
  method: 'POST',
  headers: { ...json, ...elsewhere },
  body: JSON.stringify(Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`k${n}`, 1]))),
});

/** The dearest search that there is: as many short words as fit. */
export const search = ({ url }: Service): Flood => {
  const words = Array.from({ length: 50 }, (_, n) => String.fromCodePoint(97 + (n % 26))).join(' ');
  return {
    what: 'the search with 50 words of a letter',
    url: `${url}/api/events?q=${encodeURIComponent(words)}`,
    method: 'GET',
    headers: elsewhere,
    body: null,
  };
};

export const signIn = ({ url }: Service): Flood => ({
  what: 'sign-in with a wrong password',
  url: `${url}/api/session`,
  method: 'POST',
  headers: { ...json, ...elsewhere },
  body: JSON.stringify({ email: 'somebody@parterre.example', password: 'not the right one' }),
});

/** A customer asks what became of a payment that nobody makes. */
export const settle = async (service: Service, sale: OnSale, buyer: Buyer): Promise<Flood> => {
  const held = await hold(service, sale, buyer, [sale.chart.seatIdAt(0)]);
  const { id } = held;
  await goToPay(service, buyer, held);
  return {
    what: 'the question what became of a payment',
    url: `${service.url}/api/bookings/${id}/settle`,
    method: 'POST',
    headers: { ...buyer.headers, ...json },
    body: null,
  };
};

/** As many tickets as one booking may have, on paper. */
export const pdf = async (stage: Stage, service: Service, sale: OnSale, buyer: Buyer): Promise<Flood> => {
  const seats = Array.from({ length: 50 }, (_, n) => sale.chart.seatIdAt(n + 50));
  const held = await hold(service, sale, buyer, seats);
  const { id } = held;
  await goToPay(service, buyer, held);
  await payByWebhook(stage, service, held);
  return {
    what: 'the PDF of 50 tickets',
    url: `${service.url}/api/bookings/${id}/tickets.pdf`,
    method: 'GET',
    headers: buyer.headers,
    body: null,
  };
};
