import { maxPlaces } from '@parterre/domain/sales/bookings/booking';
import { bestWish } from '@parterre/domain/sales/picking/best-wish';
import { choice } from '@parterre/domain/sales/holding/choice';
import { bookingId, eventId } from '@parterre/domain/ids';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { bookingAnswer } from './booking-answer.ts';

const wanted = choice.meta({
  id: 'Choice',
  description: `Seats by id, and numbers of places in areas; up to ${maxPlaces} in all`,
});
const asSeen = z
  .strictObject({ revision: unseenText(100) })
  .meta({ id: 'AsSeen', description: 'The revision of the booking that the customer was shown' });
const ofEvent = z.strictObject({ eventId });
const ofBooking = z.strictObject({ bookingId });

const notToBeHad = ['seats-taken', 'seat-left-alone', 'area-full', 'customer-limit'] as const;

export const holdSeats = endpoint({
  id: 'holdSeats',
  method: 'post',
  path: '/api/events/:eventId/bookings',
  summary: 'Takes seats and places for a few minutes.',
  access: 'customer',
  idempotent: true,
  params: ofEvent,
  body: wanted,
  status: 201,
  response: bookingAnswer,
  refusals: [
    ...notToBeHad,
    'already-holding',
    'sales-closed',
    'unknown-seat',
    'not-for-sale',
    'too-many-places',
    'idempotency-key-reused',
    'changed-meanwhile',
    'too-many-attempts',
  ],
});

export const holdBest = endpoint({
  id: 'holdBestAvailable',
  method: 'post',
  path: '/api/events/:eventId/best-available',
  summary: 'Picks the best seats or places that are left for a party, and takes them for a few minutes.',
  access: 'customer',
  idempotent: true,
  params: ofEvent,
  body: bestWish.meta({
    id: 'BestWish',
    description:
      'How many come, and what they need: `accessible` of them a wheelchair place, `companions` beside one. `hold` names the hold that is to have them, where there is one.',
  }),
  status: 201,
  response: z.object({
    booking: bookingAnswer,
    /** Seats in groups that sit side by side; places in an area where there are no such seats. */
    got: z.object({
      groups: z.array(z.array(z.string()).readonly()).readonly(),
      places: z.array(z.object({ areaId: z.string(), count: z.int() })).readonly(),
    }),
  }),
  refusals: [
    ...notToBeHad,
    'none-fit',
    'already-holding',
    'sales-closed',
    'too-many-places',
    'idempotency-key-reused',
    'hold-expired',
    'booking-not-open',
    'changed-meanwhile',
    'too-many-attempts',
  ],
});

export const changeHeldSeats = endpoint({
  id: 'changeHeldSeats',
  method: 'put',
  path: '/api/bookings/:bookingId/places',
  summary: 'Makes a hold consist of exactly this choice, unless it has become another one meanwhile.',
  access: 'customer',
  params: ofBooking,
  body: choice.extend({ revision: asSeen.shape.revision }).meta({ id: 'ChangedChoice' }),
  response: bookingAnswer,
  refusals: [...notToBeHad, 'hold-expired', 'booking-not-open', 'changed-meanwhile', 'too-many-attempts'],
});

export const extendHold = endpoint({
  id: 'extendHold',
  method: 'post',
  path: '/api/bookings/:bookingId/extend',
  summary: 'Starts the time of a hold anew, once.',
  access: 'customer',
  params: ofBooking,
  response: bookingAnswer,
  refusals: [
    'hold-expired',
    'already-extended',
    'booking-not-open',
    'sales-closed',
    'changed-meanwhile',
    'too-many-attempts',
  ],
});

export const startCheckout = endpoint({
  id: 'startCheckout',
  method: 'post',
  path: '/api/bookings/:bookingId/checkout',
  summary:
    'Keeps the seats as they were shown for good and opens the payment page; confirms at once what costs nothing.',
  access: 'customer',
  idempotent: true,
  params: ofBooking,
  body: asSeen,
  response: z.object({ booking: bookingAnswer, paymentUrl: z.string().nullable() }),
  refusals: [
    'changed-meanwhile',
    'hold-expired',
    'booking-not-open',
    'payment-unavailable',
    'payment-refused',
    'too-many-attempts',
  ],
});

export const settleBooking = endpoint({
  id: 'settleBooking',
  method: 'post',
  path: '/api/bookings/:bookingId/settle',
  summary:
    'Answers what became of the booking, by asking the payment provider if nobody did so in the last seconds.',
  access: 'customer',
  params: ofBooking,
  response: bookingAnswer,
});

export const giveBackHold = endpoint({
  id: 'giveBackHold',
  method: 'post',
  path: '/api/bookings/:bookingId/release',
  summary: 'Gives the seats of a hold back. One that is paid, or being paid, meanwhile stays as it is.',
  access: 'customer',
  params: ofBooking,
  body: asSeen,
  response: bookingAnswer,
  refusals: ['changed-meanwhile'],
});

export const endPayment = endpoint({
  id: 'endPayment',
  method: 'post',
  path: '/api/bookings/:bookingId/end-payment',
  summary:
    'Closes the payment page and gives the seats back; answers a confirmed booking where the money has come.',
  access: 'customer',
  params: ofBooking,
  body: asSeen,
  response: bookingAnswer,
  refusals: ['changed-meanwhile', 'not-cancellable', 'payment-unavailable', 'too-many-attempts'],
});

export const cancelBooking = endpoint({
  id: 'cancelBooking',
  method: 'post',
  path: '/api/bookings/:bookingId/cancel',
  summary: 'Cancels a confirmed booking within the policy: its tickets stop working, its money goes back.',
  access: 'customer',
  params: ofBooking,
  body: asSeen,
  response: bookingAnswer,
  refusals: ['changed-meanwhile', 'not-cancellable'],
});

export const getCurrentBooking = endpoint({
  id: 'getCurrentBooking',
  method: 'get',
  path: '/api/bookings/current',
  summary:
    'The open hold or unfinished payment of the customer at an event, if any, and how much they have bought of what each may have; 0 where there is no limit.',
  access: 'customer',
  query: z.strictObject({ eventId }),
  response: z.object({ booking: bookingAnswer.nullable(), bought: z.int() }),
});

export const listOpenBookings = endpoint({
  id: 'listOpenBookings',
  method: 'get',
  path: '/api/bookings/open',
  summary: 'The open holds and unfinished payments of the customer, one at most for each event.',
  access: 'customer',
  response: z.object({ bookings: z.array(bookingAnswer) }),
});

export const listBookings = endpoint({
  id: 'listBookings',
  method: 'get',
  path: '/api/bookings',
  summary: "The customer's bookings, newest first; without holds that came to nothing.",
  access: 'customer',
  query: z.strictObject({ cursor: unseenText(500).optional() }),
  response: z.object({ bookings: z.array(bookingAnswer), nextCursor: z.string().nullable() }),
});

export const getBooking = endpoint({
  id: 'getBooking',
  method: 'get',
  path: '/api/bookings/:bookingId',
  summary: 'One booking.',
  access: 'customer',
  params: ofBooking,
  response: bookingAnswer,
});

export const receivePaymentEvent = endpoint({
  id: 'receivePaymentEvent',
  method: 'post',
  path: '/api/payments/webhook',
  summary: "The payment provider's webhook; its signature is the caller's right.",
  access: 'anyone',
  consumes: 'application/json',
  status: 204,
});

export const bookingsEndpoints = [
  holdSeats,
  holdBest,
  changeHeldSeats,
  extendHold,
  startCheckout,
  settleBooking,
  giveBackHold,
  endPayment,
  cancelBooking,
  getCurrentBooking,
  listOpenBookings,
  listBookings,
  getBooking,
  receivePaymentEvent,
];
