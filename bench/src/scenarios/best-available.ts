import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { type Buyer, post } from '../buyers.ts';
import { median, percentile, timed } from '../measure.ts';
import type { Line } from '../report.ts';
import type { OnSale } from '../seed.ts';
import type { Service } from '../stage.ts';

/** Parties at once, as many of each size from two to six. */
export const parties = 160;
const runs = 3;
const minServed = 0.95;

const answer = z.object({ booking: z.object({ seats: z.array(z.object({ id: z.string() })) }) });

/** Everybody asks once, at the same moment; parties go to the processes in turn, as a load balancer sends them. */
const rush = async (services: readonly Service[], { event }: OnSale, buyers: readonly Buyer[]) => {
  const waits: number[] = [];
  const seats: string[] = [];
  const refusals: number[] = [];
  const ask = async (buyer: Buyer, n: number): Promise<void> => {
    const service = services[n % services.length];
    if (!service) return;
    const wish = { quantity: 2 + (n % 5) };
    const { result, took } = await timed(() =>
      post(buyer, `${service.url}/api/events/${event.id}/best-available`, wish),
    );
    waits.push(took);
    if (result.status !== 201) refusals.push(result.status);
    else seats.push(...answer.parse(JSON.parse(result.text)).booking.seats.map(({ id }) => id));
  };
  await Promise.all(buyers.map(ask));
  return {
    served: 1 - refusals.length / buyers.length,
    doubles: seats.length - new Set(seats).size,
    errors: refusals.filter((status) => status !== 409).length,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
  };
};

/** A rush for seats that nobody chooses: how many parties have theirs at their first request. */
export const bestAvailable = async (
  services: readonly Service[],
  newSale: () => Promise<OnSale>,
  newBuyers: (count: number) => Promise<readonly Buyer[]>,
): Promise<Line> => {
  const measured: Awaited<ReturnType<typeof rush>>[] = [];
  let seats = 0;
  for (let run = 0; run < runs; run++) {
    const sale = await newSale();
    seats = sale.chart.seatCount;
    const buyers = await newBuyers(parties);
    // Somebody has looked at the house before, at each of them.
    for (const { url } of services) await fetch(`${url}/api/events/${sale.event.id}/seats?${randomInt(1e9)}`);
    measured.push(await rush(services, sale, buyers));
  }
  const served = Math.min(...measured.map((run) => run.served));
  const doubles = Math.max(...measured.map((run) => run.doubles));
  const errors = Math.max(...measured.map((run) => run.errors));
  const [p50, p99] = [median(measured.map((run) => run.p50)), median(measured.map((run) => run.p99))];
  return {
    what: `best available: ${parties} parties of 2 to 6 at once, ${seats} seats, ${services.length} processes`,
    result: `${(served * 100).toFixed(0)} % at the first request, ${doubles} twice, ${errors} errors but 409, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
    against: '',
    target: `at least ${minServed * 100} % at the first request, none twice`,
    isMet: served >= minServed && doubles === 0 && errors === 0,
    figures: { served, doubles, errors, p50, p99 },
  };
};
