import { z } from 'zod';
import { type TicketCategoryId, ticketCategoryId } from '../../ids.ts';

/** What single seats of a row cost; null: not for sale. */
type SeatLine = Readonly<Record<string, TicketCategoryId | null>>;

const notForSale = '-';
const isNumber = (seat: string): boolean => /^[1-9]\d{0,8}$/.test(seat);

/** `1~12,15`: neighbouring numbers as runs. Ids of seats contain neither of the signs. */
const toRuns = (seats: readonly string[]): string => {
  const numbers = seats
    .filter(isNumber)
    .map(Number)
    .toSorted((one, other) => one - other);
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const written = runs.map(([first, last]) => (first === last ? String(first) : `${first}~${last}`));
  return [...written, ...seats.filter((seat) => !isNumber(seat))].join(',');
};

const fromRuns = (runs: string): string[] =>
  runs.split(',').flatMap((run) => {
    const [first = '', last] = run.split('~');
    if (last === undefined) return [first];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => String(Number(first) + n));
  });

/** A row priced seat by seat as it is stored, `category:1~12,15;-:13`: a tenth of what a line per seat would take. */
export const writeSeatRuns = (line: SeatLine): string => {
  const seatsOf = new Map<TicketCategoryId | null, string[]>();
  for (const [seat, category] of Object.entries(line)) {
    const seats = seatsOf.get(category);
    if (seats) seats.push(seat);
    else seatsOf.set(category, [seat]);
  }
  return [...seatsOf].map(([category, seats]) => `${category ?? notForSale}:${toRuns(seats)}`).join(';');
};

export const readSeatRuns = (text: string): SeatLine =>
  Object.fromEntries(
    text.split(';').flatMap((part) => {
      const [category = '', runs] = part.split(':');
      if (!runs) return [];
      const read = category === notForSale ? null : ticketCategoryId.parse(category);
      return fromRuns(runs).map((seat) => [seat, read] as const);
    }),
  );

/** As stored; older items say each seat by a line of its own. */
export const storedSeatLine = z.union([z.string(), z.record(z.string(), ticketCategoryId.nullable())]);

export const readSeatLine = (stored: z.infer<typeof storedSeatLine>): SeatLine =>
  typeof stored === 'string' ? readSeatRuns(stored) : stored;
