import { setTimeout as sleep } from 'node:timers/promises';
import { request } from '@playwright/test';
import { addresses } from '../stack.ts';
import { Buyer } from './buyer.ts';
import { putOnSale, type Seats } from './seats-on-sale.ts';
import { createTally, type Tally } from './tally.ts';
import { type StreamEndings, watchSeats } from './watcher.ts';

const BUYERS = 50;
const WATCHERS = 10;
const EVENTS = 5;
/** So many sit down at once: hashing their passwords takes the service a moment. */
const AT_ONCE = 10;
/** What people take between two purchases, in milliseconds: from none to twice as much. */
const THOUGHT_MS = 1_000;
/** Before something happens to the containers, and after it. */
const CALM_MS = 4_000;

/** Everybody who is there, and what they want. */
export type Crowd = { readonly buyers: readonly Buyer[]; readonly wanted: Seats[] };

export async function gatherCrowd(): Promise<Crowd> {
  const newContext = () => request.newContext({ baseURL: addresses.portal });
  const wanted = shuffled(await putOnSale(await newContext(), EVENTS));
  const buyers: Buyer[] = [];
  while (buyers.length < BUYERS) {
    const contexts = await Promise.all(Array.from({ length: AT_ONCE }, newContext));
    const newOnes = contexts.map((context) => new Buyer(context, createTally()));
    await Promise.all(newOnes.map((buyer) => buyer.register()));
    buyers.push(...newOnes);
  }
  return { buyers, wanted };
}

export type Observed = { readonly tally: Tally; readonly streams: StreamEndings };

/** Lets everybody buy and watch while something happens, and counts every request that anybody sends. */
export async function whileBuying(
  { buyers, wanted }: Crowd,
  happening: () => Promise<void>,
): Promise<Observed> {
  const observed = { tally: createTally(), streams: { opened: 0, withHint: 0, broken: 0 } };
  await Promise.all(buyers.map((buyer) => buyer.staySignedIn()));
  for (const buyer of buyers) buyer.tally = observed.tally;
  const over = new AbortController();
  const eventId = wanted[0]?.eventId ?? '';
  const everybody = Promise.all([
    ...buyers.map((buyer) => shop(buyer, wanted, over.signal)),
    ...Array.from({ length: WATCHERS }, () => watchSeats(eventId, observed.streams, over.signal)),
  ]);
  const happened = sleep(CALM_MS)
    .then(happening)
    .then(() => sleep(CALM_MS))
    .finally(() => over.abort());
  await Promise.all([everybody, happened]);
  return observed;
}

/** Three of four purchases are paid; about the fourth the buyer still thinks when all is over. */
async function shop(buyer: Buyer, wanted: Seats[], signal: AbortSignal): Promise<void> {
  for (let purchase = Math.floor(Math.random() * 4); !signal.aborted; purchase += 1) {
    const seats = wanted.pop();
    if (!seats) throw new Error('sold out before it was over: put more events on sale');
    await buyer.buy(seats, { pays: purchase % 4 !== 0 });
    await sleep(Math.random() * 2 * THOUGHT_MS);
  }
}

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
