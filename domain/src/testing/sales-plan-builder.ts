import type { z } from 'zod';
import type { Chart } from '@parterre/seating/chart';
import { SeatLayout } from '@parterre/seating/seat-layout';
import { type Event, event as eventSchema } from '../programme/events/event.ts';
import { planSales, type SalesPlan } from '../programme/publishing/sales-plan.ts';
import { randomIds, ticketCategoryId } from '../ids.ts';

const square: [number, number][] = [
  [0, 0],
  [100, 0],
  [100, 100],
];

const aRow = (id: string, count: number) => {
  const seats = Array.from({ length: count }, (_, n) => String(n + 1));
  const places = { x: seats.map((_, n) => n * 24), y: seats.map(() => 0), turn: seats.map(() => 0) };
  return { id, label: id, seats, ...places, aisles: [] };
};

/** Two sections of rows, and an area. */
export const aChart = ({ rows = 2, seatsPerRow = 4, capacity = 5 } = {}): Chart => ({
  format: 2,
  version: 1,
  width: 500,
  height: 500,
  stage: null,
  focus: null,
  sections: ['stalls', 'circle'].map((id) => ({
    id,
    name: id,
    outline: square,
    rows: Array.from({ length: rows }, (_, n) => aRow('ABCDEFGHJKLM'[n] ?? 'Z', seatsPerRow)),
  })),
  areas: [{ id: 'floor', name: 'Floor', capacity, outline: square }],
});

/** A hundred years ahead: some tests sell it by the system's clock. */
export const anEvent = (change: Partial<Event> = {}): Event =>
  eventSchema.parse({
    id: randomIds.next(),
    organizationId: randomIds.next(),
    organizationName: 'Subang City Arts',
    venueId: randomIds.next(),
    venue: {
      name: 'Grand Auditorium',
      address: '1 Stage Road',
      city: 'Subang Jaya',
      country: 'MY',
      online: false,
    },
    status: 'published',
    title: 'Nocturnes for Two Pianos',
    slug: 'nocturnes-for-two-pianos',
    description: 'Two grand pianos.',
    kind: 'music',
    startsAt: '2127-06-04T11:30:00.000Z',
    doorsAt: '2127-06-04T10:45:00.000Z',
    endsAt: '2127-06-04T13:20:00.000Z',
    timeZone: 'Asia/Kuala_Lumpur',
    currency: 'MYR',
    salesOpenAt: '2026-11-01T00:00:00.000Z',
    salesCloseAt: '2127-06-04T11:30:00.000Z',
    cancellableUntil: '2127-05-28T11:30:00.000Z',
    holdMinutes: 8,
    poster: null,
    chartVersion: 1,
    priceFrom: 6000,
    priceTo: 12000,
    placesForSale: null,
    version: 1,
    seatingVersion: 1,
    createdAt: '2026-10-01T00:00:00.000Z',
    publishedAt: '2026-10-02T00:00:00.000Z',
    pricesVersion: 1,
    ...change,
  } satisfies z.input<typeof eventSchema>);

export type PlanOptions = {
  readonly event?: Partial<Event>;
  readonly chart?: Chart;
  readonly price?: number;
  /** What a place in an area costs; half of a seat's price where nothing is said. */
  readonly areaPrice?: number;
};

/** An event on sale: the sections in one category, the areas in another. */
export const aPlan = ({
  event = {},
  chart = aChart(),
  price = 12000,
  areaPrice = price / 2,
}: PlanOptions = {}): SalesPlan => {
  const planned = anEvent(event);
  const [seated, standing] = [
    ticketCategoryId.parse(randomIds.next()),
    ticketCategoryId.parse(randomIds.next()),
  ];
  const money = (amount: number) => ({ amount, currency: planned.currency });
  return planSales(
    { ...planned, chartVersion: 1 },
    [
      { id: seated, eventId: planned.id, name: 'Stalls', price: money(price), colour: 'c1' },
      { id: standing, eventId: planned.id, name: 'Floor', price: money(areaPrice), colour: 'c2' },
    ],
    new SeatLayout(chart),
    {
      sections: Object.fromEntries(
        chart.sections.map(({ id }) => [id, { category: seated, rows: {}, seats: {} }]),
      ),
      areas: Object.fromEntries(chart.areas.map(({ id }) => [id, standing])),
    },
  );
};
