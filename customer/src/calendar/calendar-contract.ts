import { bookingId } from '@parterre/domain/ids';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { bookingAnswer } from '../bookings/booking-answer.ts';

const entry = z
  .object({
    bookingId,
    event: bookingAnswer.shape.event,
    endsAt: z.string(),
    /** What was booked, a line for each row and area. */
    places: z.array(z.string()),
  })
  .meta({ id: 'CalendarEntry' });

/** Where others find it; null while there is no such address. */
const address = z.string().nullable();

export const listCalendar = endpoint({
  id: 'listCalendar',
  method: 'get',
  path: '/api/calendar',
  summary:
    'Everything that the customer has booked, in the order of time, and the private address of that as a calendar.',
  access: 'customer',
  response: z.object({ entries: z.array(entry), address }),
  refusals: ['too-many-attempts'],
});

export const makeCalendarAddress = endpoint({
  id: 'makeCalendarAddress',
  method: 'put',
  path: '/api/calendar/address',
  summary: 'Makes a private address for the calendar, where there is none.',
  access: 'customer',
  response: z.object({ address }),
  refusals: ['too-many-attempts'],
});

export const renewCalendarAddress = endpoint({
  id: 'renewCalendarAddress',
  method: 'post',
  path: '/api/calendar/address/renew',
  summary: 'Makes another private address for the calendar. The one before leads nowhere any more.',
  access: 'customer',
  response: z.object({ address }),
  refusals: ['too-many-attempts'],
});

export const removeCalendarAddress = endpoint({
  id: 'removeCalendarAddress',
  method: 'delete',
  path: '/api/calendar/address',
  summary: 'The calendar has no address any more.',
  access: 'customer',
  response: z.object({ address }),
  refusals: ['too-many-attempts'],
});

export const getCalendarFeed = endpoint({
  id: 'getCalendarFeed',
  method: 'get',
  path: '/api/calendars/tickets.ics',
  // Behind the question mark, which our logs leave out.
  summary: 'What somebody has booked, as iCalendar (RFC 5545), by its private address.',
  access: 'visitor',
  query: z.strictObject({ of: unseenText(80, 1) }),
  produces: 'text/calendar',
  refusals: ['not-found', 'too-many-attempts'],
});

export const calendarEndpoints = [
  listCalendar,
  makeCalendarAddress,
  renewCalendarAddress,
  removeCalendarAddress,
  getCalendarFeed,
];
