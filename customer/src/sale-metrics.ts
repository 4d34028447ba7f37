import type { RequestHandler } from 'express';
import { Counter, Gauge, type Registry } from 'prom-client';

/** What an on-sale is watched by. */
export const saleMetrics = (registry: Registry) => {
  const registers = [registry];
  const holds = new Counter({
    name: 'holds_total',
    help: 'Bookings that got the places they asked for.',
    registers,
  });
  const conflicts = new Counter({
    name: 'hold_conflicts_total',
    help: 'Holds refused because somebody was faster.',
    registers,
  });
  const confirmed = new Counter({
    name: 'bookings_confirmed_total',
    help: 'Bookings paid and ticketed.',
    registers,
  });

  const countHolds: RequestHandler = (_request, response, next) => {
    response.on('finish', () => {
      if (response.statusCode === 201) holds.inc();
      if (response.statusCode === 409) conflicts.inc();
    });
    next();
  };
  return {
    /** Goes before the route that holds. */
    countHolds,
    countConfirmed: (bookings: number) => confirmed.inc(bookings),
    /** How many browsers follow a seat map, asked when somebody looks. */
    showWatchers: (count: () => number) =>
      new Gauge({
        name: 'live_watchers',
        help: 'Browsers that follow a seat map.',
        registers,
        collect() {
          this.set(count());
        },
      }),
  };
};

export type SaleMetrics = ReturnType<typeof saleMetrics>;
