import type { Booking } from '../data/api.ts';

const seat = { id: 's', section: 'Stalls', row: 'C', number: '14', attributes: [], categoryId: 'c' };
const price = { amount: 6000, currency: 'EUR' };

/** A booking of one seat for 60 euros. */
export function aBooking(
  title: string,
  startsAt: string,
  status: Booking['status'],
  change: Partial<Booking> = {},
): Booking {
  return {
    ...{ id: title, orderNumber: '7K3Q', status, ending: null, revision: 'r', createdAt: startsAt },
    event: {
      ...{ id: title, slug: title, title, startsAt, doorsAt: null, timeZone: 'Europe/Vienna' },
      ...{ venueName: 'Kumo Hall', city: 'Vienna', online: false, poster: null },
    },
    seats: [{ ...seat, categoryName: 'Stalls', price }],
    places: [],
    total: price,
    ...{ deadline: null, extendable: false, paymentUrl: null, cancellable: false },
    ...{ refund: null, refundable: price, dispute: null },
    ...change,
  };
}
