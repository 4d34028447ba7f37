import { boxOffice } from './buyers.ts';
import { type Line, printTable, setting, writeResults } from './report.ts';
import { bestAvailable } from './scenarios/best-available.ts';
import { channelRate } from './scenarios/channel-rates.ts';
import { eventPage } from './scenarios/event-page.ts';
import { holds, manyHolds } from './scenarios/holds.ts';
import { holdsNoSingles, manyHoldsTwice } from './scenarios/holds-no-singles.ts';
import { lighthouseOf } from './scenarios/lighthouse.ts';
import { deltaLag, liveDeltas } from './scenarios/live-deltas.ts';
import { oneSeat } from './scenarios/one-seat.ts';
import { onSale } from './scenarios/on-sale.ts';
import { capacityUnits } from './scenarios/purchase-writes.ts';
import { fanOut } from './scenarios/fan-out.ts';
import * as floods from './scenarios/floods.ts';
import { manyPurchases, purchases } from './scenarios/purchases.ts';
import { heldUntilMorning, reminders } from './scenarios/reminders.ts';
import { remindersQueued } from './scenarios/reminders-queued.ts';
import { searchInMemory } from './scenarios/search.ts';
import { freshness } from './scenarios/search-freshness.ts';
import { seatMap } from './scenarios/seat-map.ts';
import { seatState } from './scenarios/seat-state.ts';
import { signIns } from './scenarios/sign-ins.ts';
import { seeder } from './seed.ts';
import { setStage } from './stage.ts';

// usage: main.ts [name …], e.g. `npm run bench -- holds sign-ins`; without names, everything.
const wanted = process.argv.slice(2);

const aHallOf8000 = {
  kind: 'hall',
  rows: 80,
  seats: 100,
  aisles: 4,
  curve: 'gentle',
  numbering: 'row',
  numberedFrom: 'left',
  firstRow: '1',
  skippedLetters: 'IO',
  balcony: null,
} as const;

const stage = await setStage();
try {
  const seed = await seeder(stage);
  const [arena, auditorium] = [await seed.aVenue({ kind: 'arena' }), await seed.aVenue('auditorium')];
  const [service, other] = [await stage.startCustomer(), await stage.startCustomer()];
  const signIn = await boxOffice(stage);
  /** Buyers for one scenario: what they sign in with is over after ten minutes, and all scenarios take longer. */
  const newBuyers = (count = 1500) => Promise.all(Array.from({ length: count }, signIn));

  /** Somebody who goes as far as paying. */
  const aPayer = async () => {
    const payer = await signIn();
    await seed.anAccount(payer);
    return payer;
  };

  const payers = (count: number) => Promise.all(Array.from({ length: count }, aPayer));

  const scenarios: Record<string, () => Promise<Line>> = {
    holds: async () => holds(stage, service, await seed.anEvent(arena), await newBuyers(manyHolds)),
    'holds-no-singles': async () =>
      holdsNoSingles(
        service,
        await seed.anEvent(arena, { noSingleSeats: true }),
        await seed.anEvent(arena),
        await newBuyers(manyHoldsTwice),
      ),
    purchases: async () => purchases(stage, service, await seed.anEvent(arena), await payers(manyPurchases)),
    'seat-state': async () => seatState(service, await seed.anEvent(arena), await newBuyers()),
    'event-page': async () => eventPage(service, await seed.anEvent(arena)),
    'lighthouse-home': () => lighthouseOf('home', '/'),
    'lighthouse-event': () => lighthouseOf('an event', '/events/nocturnes-for-two-pianos'),
    'lighthouse-seats': () => lighthouseOf('its seats', '/events/nocturnes-for-two-pianos/seats'),
    'one-seat': async () => oneSeat(service, await seed.anEvent(auditorium), await newBuyers()),
    'on-sale': async () => onSale(service, () => seed.anEvent(auditorium), newBuyers),
    'best-available': async () => {
      const hall = await seed.aVenue(aHallOf8000);
      const processes = await Promise.all(Array.from({ length: 10 }, () => stage.startCustomer()));
      return bestAvailable(processes, () => seed.anEvent(hall), newBuyers);
    },
    'live-deltas': async () => liveDeltas(service, await seed.anEvent(arena), await newBuyers()),
    'delta-lag': async () => deltaLag(service, other, await seed.anEvent(auditorium), await newBuyers()),
    'sign-ins': async () => signIns(service),
    'seat-map': async () => seatMap(service, 'an arena of 60,000', await seed.anEvent(arena)),
    'seat-map-room': async () => {
      const room = await seed.aVenue({ kind: 'room', capacity: 8000 });
      return seatMap(service, 'one room of 8,000', await seed.anEvent(room));
    },
    'capacity-units': async () => capacityUnits(stage),
    search: async () => searchInMemory(),
    'search-freshness': async () => freshness(stage, seed),
    reminders: async () => reminders(stage),
    'reminders-queued': async () => remindersQueued(stage),
    'fan-out': async () => fanOut(stage),
    'rate-email': async () => channelRate(stage, 'email'),
    'rate-sms': async () => channelRate(stage, 'sms'),
    'rate-push': async () => channelRate(stage, 'push'),
    held: async () => heldUntilMorning(stage),
    'flood-keys': async () =>
      floods.floodOf(service, await seed.anEvent(auditorium), floods.unknownKeys(service)),
    'flood-sign-in': async () =>
      floods.floodOf(service, await seed.anEvent(auditorium), floods.signIn(service)),
    'flood-settle': async () => {
      const sale = await seed.anEvent(auditorium);
      return floods.floodOf(service, sale, await floods.settle(service, sale, await aPayer()));
    },
    'flood-pdf': async () => {
      const sale = await seed.anEvent(auditorium);
      return floods.floodOf(service, sale, await floods.pdf(stage, service, sale, await aPayer()));
    },
    'flood-search': async () => {
      await seed.aProgramme(300);
      return floods.floodOf(service, await seed.anEvent(auditorium), floods.search(service));
    },
  };
  const lines: Line[] = [];
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`measuring ${name} …`);
    const line = await scenario();
    // At once: a run of a quarter of an hour that is cut off has said something.
    console.log(`  ${line.result} ${line.against}`);
    lines.push(line);
  }
  console.log(`\n${setting()}\n`);
  printTable(lines);
  console.log(`\nwritten to ${await writeResults(lines)}`);
} finally {
  await stage.close();
}
