import { describe, expect, test } from '@jest/globals';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { bookingId } from '../../ids.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aChart, aPlan } from '../../testing/sales-plan-builder.ts';
import { ticketDesk } from './ticket-desk.ts';
import type { PrintOrder } from './ticket-printer.ts';

const printedOf = async (change: Partial<SalesPlan['event']>): Promise<PrintOrder | undefined> => {
  const plan = aPlan();
  const orders: PrintOrder[] = [];
  const desk = ticketDesk({
    tickets: { of: async () => [] },
    plans: { get: async () => ({ ...plan, event: { ...plan.event, ...change } }) },
    keys: [],
    pictures: { get: async () => null },
    print: async (order) => {
      orders.push(order);
      return Buffer.from('a print');
    },
    clock: manualClock(),
  });
  const booking = aBooking({ id: bookingId.parse('7k3q9fzm0c4tw2xa'), status: 'confirmed' });
  await (await desk.pdf(booking, { name: 'Ada Lovelace', language: 'en' })).print();
  return orders[0];
};

const markedChart = () => {
  const chart = aChart();
  const marked = chart.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, attributes: { 2: ['restricted-view' as const] } })),
  }));
  return { ...chart, sections: marked };
};

const summer = { startsAt: '2027-06-04T18:30:00.000Z', timeZone: 'Europe/Berlin' };

describe('what is printed of a booking', () => {
  test('is whose it is, and the order number', async () => {
    expect(await printedOf({})).toMatchObject({
      holder: 'Ada Lovelace',
      orderNumber: '7K3Q-9FZM-0C4T-W2XA',
    });
  });

  test.each([
    ['2027-06-04T17:45:00.000Z', 'Doors 19:45'],
    ['2027-06-03T17:45:00.000Z', 'Doors 3 Jun 2027, 19:45'],
    [null, null],
  ])('says when doors open at %s, in the time of the venue', async (doorsAt, doors) => {
    expect(await printedOf({ ...summer, doorsAt })).toMatchObject({ doors });
  });

  test('is another print for another name', async () => {
    const desk = ticketDesk({
      tickets: { of: async () => [] },
      plans: { get: async () => aPlan() },
      keys: [],
      pictures: { get: async () => null },
      print: async () => Buffer.from('a print'),
      clock: manualClock(),
    });
    const booking = aBooking({ status: 'confirmed' });
    const tags = await Promise.all(
      ['Ada', 'Grace', 'Ada'].map(async (name) => (await desk.pdf(booking, { name, language: 'en' })).tag),
    );
    expect(new Set(tags).size).toBe(2);
  });
});

describe('the calendar entry of a booking', () => {
  const desk = ticketDesk({
    tickets: { of: async () => [] },
    plans: { get: async () => aPlan({ chart: markedChart() }) },
    keys: [],
    pictures: { get: async () => null },
    print: async () => Buffer.from('a print'),
    clock: manualClock(),
  });
  // Lines are folded after 75 octets (RFC 5545, 3.1).
  const unfolded = (file: string): string => file.replaceAll(/\r\n[ \t]/g, '');

  test.each(['confirmed', 'cancelled'] as const)(
    'says what a seat is beside its number, and how many places it is, when %s',
    async (status) => {
      const entry = status === 'confirmed' ? desk.calendar : desk.cancellation;
      const file = unfolded(await entry(aBooking({ status }), 'https://tickets.test/bookings/1', 'en'));
      expect(file).toContain('stalls\\, row A\\, seats 1\\, 2 (restricted view)\\nFloor: 3');
    },
  );
});
