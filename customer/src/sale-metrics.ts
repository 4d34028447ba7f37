import type { RequestHandler } from 'express';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Upper bounds in seconds: fine around the 150 ms that a tap may take until the seat is held. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2.5, 5];

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
  const duration = new Histogram({
    name: 'hold_duration_seconds',
    help: 'Time from a wish for places to its answer, whether they were got or not.',
    buckets: bounds,
    registers,
  });
  const confirmed = new Counter({
    name: 'bookings_confirmed_total',
    help: 'Bookings paid and ticketed.',
    registers,
  });

  const countHolds: RequestHandler = (_request, response, next) => {
    const stop = duration.startTimer();
    response.on('finish', () => {
      if (response.statusCode === 201 || response.statusCode === 409) stop();
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
