import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seatIdsOf } from '@parterre/seating/seat-id';
import { chartLibrary } from '../../house/charts/chart-library.ts';
import { dynamoChartStore } from '../../house/charts/dynamo-chart-store.ts';
import { chartsOfFormat1, storedInFormat1 } from '../../house/charts/testing/stored-format-1.ts';
import { dynamoVenueStore } from '../../house/venues/dynamo-venue-store.ts';
import { goToPay } from '../../testing/as-seen-now.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { memoryObjects } from '../../testing/memory-objects.ts';
import { readPrint } from '../../testing/read-print.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess } from '../../testing/selling-world.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { aTicketKey } from '../../testing/ticket-key.ts';
import { aVenue } from '../../testing/venue-builder.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from '../paying/receive-payment-event.ts';
import { placesInWords } from './places-in-words.ts';
import { ticketDesk } from './ticket-desk.ts';
import { ticketPdf } from './ticket-pdf.ts';

describe('a chart that was stored before formats were numbered', () => {
  let world: TestModels;
  beforeAll(async () => {
    world = await openTestModels();
  });
  afterAll(() => world.close());

  /** A venue whose chart lies in the object store as it was put there then. */
  const opened = async (name: (typeof chartsOfFormat1)[number]) => {
    const [charts, drawings, venue] = [dynamoChartStore(world.models), memoryObjects(), aVenue()];
    const bytes = await storedInFormat1(name);
    const key = `charts/${venue.id}/${name}.json.br`;
    await drawings.put(key, { bytes, contentType: 'application/json', contentEncoding: 'br' });
    const venues = dynamoVenueStore(world.models);
    await world.commit([venues.add(venue)]);
    const known = { venueId: venue.id, version: 1, key, sha256: name, seats: 1, places: 1 };
    const record = { ...known, createdAt: '2026-11-01T00:00:00.000Z' };
    await world.commit([charts.add(record), venues.setLatestChart(venue.id, 1)]);
    const chart = await chartLibrary({ charts, drawings }).get(venue.id, 1);
    if (!chart) throw new Error('the chart does not open');
    return { bytes, chart };
  };

  /** Buys seats of it. */
  const bought = async (name: (typeof chartsOfFormat1)[number], seats: readonly string[]) => {
    const { chart } = await opened(name);
    const plan = aPlan({ chart: chart.index.chart });
    const [payments, clock, buyer] = [fakePayments(), manualClock(), aBuyer()];
    const process = aProcess(world.database, { plan, payments, clock });
    const choice = { seats: [...seats], places: [] };
    const order = { buyer, eventId: plan.event.id, choice, idempotencyKey: aKey() };
    const { id } = await holdSeats(process)(order);
    const asked = { buyer, bookingId: id, email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    const { checkout } = await goToPay(process)(asked);
    payments.pay(checkout?.id ?? '');
    for (const event of payments.events.splice(0)) await receivePaymentEvent(process)(event);
    const booking = await process.bookings.get(id);
    if (!booking) throw new Error('the booking is gone');
    const desk = ticketDesk({
      tickets: process.tickets,
      plans: process.plans,
      keys: [await aTicketKey('one')],
      pictures: { get: async () => null },
      print: (sheet) => ticketPdf({ ...sheet, picture: null }),
      clock,
    });
    return { booking, plan, desk };
  };

  it.each(chartsOfFormat1)(
    'opens as it was drawn, sends the bytes that it was, and sells: %s',
    async (name) => {
      const { chart, bytes } = await opened(name);
      expect(chart.bytes).toEqual(bytes);
      const { index } = chart;
      for (let seat = 0; seat < index.seatCount; seat++)
        expect(index.indexOf(index.seatIdAt(seat))).toBe(seat);
      const [row] = index.rows;
      const seats = row ? seatIdsOf({ ...row, seats: row.seats.slice(0, 2) }) : [];
      const { booking, desk } = await bought(name, seats);
      expect(booking.status).toBe('confirmed');
      const tickets = await desk.list(booking);
      expect(tickets.map((ticket) => [ticket.row, ticket.seat])).toEqual(
        row?.seats.slice(0, 2).map((seat) => [row.rowId, seat]),
      );
    },
  );

  it('says of its seats on tickets, in mails and in calendars the words that it said', async () => {
    const seats = ['stalls-centre/A/4', 'stalls-centre/A/5', 'stalls-centre/A/6', 'stalls-left/B/13'];
    const { booking, plan, desk } = await bought('auditorium', seats);
    expect(placesInWords(plan, booking, 'en')).toEqual([
      'Stalls centre, row A, seats 4 (wheelchair place), 5 (companion seat), 6',
      'Stalls left, row B, seat 13 (restricted view)',
    ]);
    const pages = await readPrint(await (await desk.pdf(booking, { name: 'Ada', language: 'en' })).print());
    const marks = pages.map(
      (page) => /Wheelchair place|Companion seat|Restricted view/.exec(page)?.[0] ?? 'a seat',
    );
    expect(marks.toSorted()).toEqual(['Companion seat', 'Restricted view', 'Wheelchair place', 'a seat']);
  });
});
