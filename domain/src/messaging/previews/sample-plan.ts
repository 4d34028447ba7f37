import { SeatLayout } from '@parterre/seating/seat-layout';
import { minutes, toInstant } from '../../clock.ts';
import { ticketCategoryId } from '../../ids.ts';
import { event } from '../../programme/events/event.ts';
import { planSales, type SalesPlan } from '../../programme/publishing/sales-plan.ts';

const outline: [number, number][] = [
  [0, 0],
  [400, 0],
  [400, 200],
];
const seats = ['11', '12', '13', '14'];

/** One row and a floor: enough for tickets of both kinds. */
const chart = new SeatLayout({
  ...{ format: 2, version: 1, width: 400, height: 300, stage: null, focus: null },
  sections: [
    {
      ...{ id: 'stalls', name: 'Stalls', outline },
      rows: [
        {
          ...{ id: 'C', label: 'C', seats, aisles: [] },
          ...{ x: seats.map((_, n) => n * 24), y: seats.map(() => 0), turn: seats.map(() => 0) },
        },
      ],
    },
  ],
  areas: [{ id: 'floor', name: 'Floor', capacity: 100, outline }],
});

export const seated = ticketCategoryId.parse('0000000000000sea');
export const standing = ticketCategoryId.parse('000000000000f00r');

/** An event in two weeks, on sale. @param now in milliseconds since the epoch */
export const samplePlan = (now: number): SalesPlan => {
  const day = minutes(24 * 60);
  const evening = Math.floor(now / day) * day + 14 * day + minutes(11 * 60 + 30);
  const later = (hours: number): string => toInstant(evening + minutes(hours * 60));
  const sample = event.parse({
    ...{ id: '0samp1eevent0000', organizationId: 'samp1eh0st000000', organizationName: 'Little House' },
    venueId: 'samp1eha11000000',
    venue: {
      ...{ name: 'Grand Auditorium', address: '1 Stage Road', city: 'Subang Jaya', country: 'MY' },
      online: false,
    },
    ...{ status: 'published', title: 'Nocturnes for Two Pianos', slug: 'nocturnes-for-two-pianos' },
    ...{ description: 'Two grand pianos.', kind: 'music', timeZone: 'Asia/Kuala_Lumpur', currency: 'MYR' },
    ...{ doorsAt: later(-1), startsAt: later(0), endsAt: later(2), cancellableUntil: later(-24) },
    ...{ salesOpenAt: toInstant(now), salesCloseAt: later(0), holdMinutes: 8, poster: null },
    ...{ chartVersion: 1, priceFrom: 6000, priceTo: 12000, placesForSale: null, version: 1 },
    ...{ seatingVersion: 1, pricesVersion: 1, createdAt: toInstant(now), publishedAt: toInstant(now) },
  });
  const money = (amount: number) => ({ amount, currency: sample.currency });
  return planSales(
    { ...sample, chartVersion: 1 },
    [
      { id: seated, eventId: sample.id, name: 'Stalls', price: money(12000), colour: 'c1' },
      { id: standing, eventId: sample.id, name: 'Floor', price: money(6000), colour: 'c2' },
    ],
    chart,
    { sections: { stalls: { category: seated, rows: {}, seats: {} } }, areas: { floor: standing } },
  );
};
