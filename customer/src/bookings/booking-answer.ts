import { bookingEnding, bookingStatus } from '@parterre/domain/sales/bookings/booking';
import { seatAttribute } from '@parterre/domain/house/charts/chart';
import { bookingId, eventId, ticketCategoryId } from '@parterre/domain/ids';
import { z } from 'zod';
import { money, posterAnswer } from '../catalogue/catalogue-contract.ts';

const instant = z.iso.datetime();

const category = { categoryId: ticketCategoryId, categoryName: z.string(), price: money };

/** An event as far as a booking of it tells. */
export const bookedEvent = z
  .object({
    id: eventId,
    slug: z.string(),
    title: z.string(),
    startsAt: instant,
    doorsAt: instant.nullable(),
    timeZone: z.string(),
    venueName: z.string(),
    city: z.string(),
    online: z.boolean(),
    poster: posterAnswer.nullable(),
  })
  .meta({ id: 'BookedEvent' });

/** A booking as its customer sees it. */
export const bookingAnswer = z
  .object({
    id: bookingId,
    orderNumber: z.string().meta({ description: 'The id as people read it out' }),
    status: bookingStatus,
    ending: bookingEnding.nullable(),
    revision: z.string(),
    event: bookedEvent,
    seats: z.array(
      z.object({
        id: z.string(),
        section: z.string(),
        row: z.string(),
        number: z.string(),
        attributes: z.array(seatAttribute),
        ...category,
      }),
    ),
    places: z.array(z.object({ areaId: z.string(), area: z.string(), count: z.int(), ...category })),
    total: money,
    deadline: instant.nullable(),
    extendable: z.boolean(),
    paymentUrl: z.string().nullable(),
    cancellable: z.boolean(),
    refund: z.object({ amount: money, state: z.enum(['due', 'done', 'failed', 'impossible']) }).nullable(),
    /** What goes back when the tickets are given back. */
    refundable: money,
    dispute: z
      .enum(['open', 'lost'])
      .nullable()
      .meta({ description: "The customer's bank has taken the money back, and the tickets are not valid" }),
    createdAt: instant,
  })
  .meta({ id: 'Booking' });
