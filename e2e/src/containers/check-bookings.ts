import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { expectOk } from '../caller.ts';
import type { Buyer, Promised } from './buyer.ts';

const booking = z.object({ status: z.string(), seats: z.array(z.object({ id: z.string() })) });
const tickets = z.object({ tickets: z.array(z.unknown()) });

/** A payment that nobody was told of is found by the worker, within a minute and a bit. */
const SETTLED_MS = 120_000;

export type Kept = { readonly promised: number; readonly paid: number; readonly broken: readonly string[] };

/** Holds what was promised against what is: who paid has tickets, who was given seats has them, and has them alone. */
export async function checkBookings(buyers: readonly Buyer[]): Promise<Kept> {
  const all = buyers.flatMap((buyer) => buyer.promises.map((promised) => ({ buyer, promised })));
  const giveUp = Date.now() + SETTLED_MS;
  const broken: string[] = [];
  for (const { buyer, promised } of all) {
    let problem = await problemOf(buyer, promised);
    while (problem !== undefined && promised.isPaid && Date.now() < giveUp) {
      await sleep(1_000);
      problem = await problemOf(buyer, promised);
    }
    if (problem !== undefined) broken.push(`booking ${promised.bookingId}: ${problem}`);
  }
  return {
    promised: all.length,
    paid: all.filter(({ promised }) => promised.isPaid).length,
    broken: [...broken, ...givenTwice(all.map(({ promised }) => promised))],
  };
}

async function problemOf(buyer: Buyer, { bookingId, seats, isPaid }: Promised): Promise<string | undefined> {
  const path = `/api/bookings/${bookingId}`;
  const found = booking.parse(await expectOk(await buyer.ask('GET', path)));
  const ids = found.seats.map(({ id }) => id).sort();
  if (ids.join() !== seats.ids.toSorted().join())
    return `has the seats ${ids.join()}, not ${seats.ids.join()}`;
  if (!isPaid) return ['held', 'paying'].includes(found.status) ? undefined : `was held, is ${found.status}`;
  if (found.status !== 'confirmed') return `is paid, and ${found.status}`;
  const { length } = tickets.parse(await expectOk(await buyer.ask('GET', `${path}/tickets`))).tickets;
  return length === seats.ids.length ? undefined : `has ${length} tickets for ${seats.ids.length} seats`;
}

function givenTwice(promises: readonly Promised[]): string[] {
  const bookings = Map.groupBy(
    promises.flatMap(({ bookingId, seats }) =>
      seats.ids.map((id) => ({ bookingId, seat: `${seats.eventId} ${id}` })),
    ),
    ({ seat }) => seat,
  );
  return [...bookings]
    .filter(([, owners]) => new Set(owners.map(({ bookingId }) => bookingId)).size > 1)
    .map(([seat, owners]) => `seat ${seat} was given to ${owners.length}`);
}
