import { seatId } from '@parterre/seating/seat-id';
import { parseSeatStates, seatState } from '@parterre/seating/seat-states';
import { Client } from 'undici';
import { z } from 'zod';
import { type Answer, type Buyer, post, visit } from '../buyers.ts';
import { median, percentile, timed } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

const maxWait = 1000;
const runs = 3;
/** On-sales that do not count: V8 and the JVM have compiled what they run through after some 20,000 requests. */
const warmUps = 3;
const held = z.object({ seats: z.array(z.object({ id: z.string() })) });

type Seat = { readonly id: string; readonly index: number };

/** Every two neighbours of the chart, as somebody might point at them. */
const neighboursOf = ({ chart }: OnSale): Seat[][] =>
  chart.rows.flatMap(({ firstIndex, seats, sectionId, rowId }) => {
    const row = seats.map((seat, n) => ({ id: seatId({ sectionId, rowId, seat }), index: firstIndex + n }));
    return row.map((_, n) => row.slice(n, n + 2));
  });

/** Two neighbours, or one seat where the other is gone, that are free in the packed seat state; any of them. */
const wishFrom = (state: Buffer, neighbours: readonly Seat[][]): string[] => {
  const { seats } = parseSeatStates(Uint8Array.from(state).buffer);
  const isFree = ({ index }: Seat) => seats[index] === seatState.free;
  const free = neighbours.filter((seats) => seats.some(isFree));
  const wish = free[Math.floor(Math.random() * free.length)] ?? [];
  return wish.filter(isFree).map(({ id }) => id);
};

/** Far more buyers than seats, each trying what looks free until they have seats or nothing is left. */
const sellOut = async (service: Service, sale: OnSale, buyers: readonly Buyer[]) => {
  const events = `${service.url}/api/events/${sale.event.id}`;
  const neighbours = neighboursOf(sale);
  const waits: number[] = [];
  const strange: Answer[] = [];
  const sold: string[] = [];
  let conflicts = 0;

  const seats = new URL(`${events}/seats`);
  const tryToBuy = async (buyer: Buyer, connection: Client): Promise<void> => {
    for (;;) {
      const wish = wishFrom(await visit(seats, {}, connection), neighbours);
      if (wish.length === 0) return;
      const body = { seats: wish, places: [] };
      const { result, took } = await timed(() => post(buyer, `${events}/bookings`, body, connection));
      waits.push(took);
      if (result.status === 201) {
        sold.push(...held.parse(JSON.parse(result.text)).seats.map(({ id }) => id));
        return;
      }
      if (result.status === 409) conflicts += 1;
      else strange.push(result);
    }
  };
  // They have waited for this moment with the page open: their connections are there.
  const waiting = buyers.map((buyer) => ({ buyer, connection: new Client(service.url) }));
  await Promise.all(waiting.map(({ connection }) => visit(seats, {}, connection)));
  const { took } = await timed(() =>
    Promise.all(waiting.map(({ buyer, connection }) => tryToBuy(buyer, connection))),
  );
  await Promise.all(waiting.map(({ connection }) => connection.close()));
  return {
    seconds: took / 1000,
    sold: sold.length,
    doubles: sold.length - new Set(sold).size,
    conflicts,
    errors: strange.length,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
  };
};

/** The same on-sale several times, each with an event and with buyers of its own: nobody comes again within seconds. */
export const onSale = async (
  service: Service,
  newSale: () => Promise<OnSale>,
  newBuyers: () => Promise<readonly Buyer[]>,
): Promise<Line> => {
  for (let run = 0; run < warmUps; run++) await sellOut(service, await newSale(), await newBuyers());
  const measured: Awaited<ReturnType<typeof sellOut>>[] = [];
  let seats = 0;
  let buyers: readonly Buyer[] = [];
  for (let run = 0; run < runs; run++) {
    const sale = await newSale();
    seats = sale.chart.seatCount;
    buyers = await newBuyers();
    measured.push(await sellOut(service, sale, buyers));
  }
  const middle = (name: keyof (typeof measured)[number]) => median(measured.map((run) => run[name]));
  const worst = (name: keyof (typeof measured)[number]) => Math.max(...measured.map((run) => run[name]));
  const [p99, doubles, errors] = [middle('p99'), worst('doubles'), worst('errors')];
  return {
    what: `on-sale: ${buyers.length} buyers for ${seats} seats`,
    result: `all sold in ${middle('seconds').toFixed(1)} s, ${doubles} twice, ${middle('conflicts')} × 409, ${errors} errors, p99 ${p99.toFixed(0)} ms`,
    against: '',
    target: `all sold, none twice, no error but 409, p99 under ${maxWait} ms`,
    isMet: doubles === 0 && errors === 0 && measured.every(({ sold }) => sold === seats) && p99 < maxWait,
    figures: {
      p99,
      p50: middle('p50'),
      doubles,
      conflicts: middle('conflicts'),
      errors,
      seconds: middle('seconds'),
    },
  };
};
