import { storedChart } from '@parterre/domain/house/charts/chart';
import { eventKind, instant } from '@parterre/domain/programme/events/event';
import { seatAssignments } from '@parterre/domain/programme/events/seat-assignment';
import { categoryColour } from '@parterre/domain/programme/events/ticket-category';
import { eventId, organizationId, ticketCategoryId, venueId } from '@parterre/domain/ids';
import { money as price } from '@parterre/domain/money';
import { knownText, unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

export const money = price.meta({ id: 'Money' });

export const posterAnswer = z
  .object({ small: z.string(), large: z.string(), alt: z.string(), colour: z.string() })
  .meta({ id: 'Poster', description: 'Addresses of two sizes, and the main colour to show while they load' });

export const availability = z
  .enum(['plenty', 'few', 'sold-out', 'not-yet', 'over'])
  .meta({ id: 'Availability' });

const summary = {
  id: eventId,
  slug: z.string(),
  title: z.string(),
  kind: eventKind,
  startsAt: instant,
  timeZone: z.string(),
  venue: z.object({ name: z.string(), city: z.string(), country: z.string(), online: z.boolean() }),
  poster: posterAnswer.nullable(),
  from: money.nullable(),
  to: money
    .nullable()
    .meta({ description: 'The highest price; null where an older release published the event' }),
  availability,
};

export const eventSummary = z.object(summary).meta({ id: 'EventSummary' });

export const eventDetail = z
  .object({
    ...summary,
    description: z.string(),
    doorsAt: instant.nullable(),
    endsAt: instant,
    organization: z.object({ id: organizationId, name: z.string() }),
    venue: summary.venue.extend({ address: z.string() }),
    categories: z.array(
      z.object({
        id: ticketCategoryId,
        name: z.string(),
        price: money,
        colour: categoryColour,
        left: z.int(),
      }),
    ),
    chart: z.object({ url: z.string() }),
    sales: z.object({ opensAt: instant, closesAt: instant, open: z.boolean() }),
    cancellableUntil: instant.nullable(),
    maxPlaces: z.int(),
    placesPerCustomer: z
      .int()
      .nullable()
      .meta({ description: 'how many each customer may have, held and bought; null: no limit' }),
    holdMinutes: z.int(),
  })
  .meta({ id: 'EventDetail' });

const forEver = 'public, max-age=31536000, immutable';

export const listEvents = endpoint({
  id: 'listEvents',
  caching: 'no-cache',
  method: 'get',
  path: '/api/events',
  summary: 'Published events that are still to come, the soonest first.',
  access: 'searcher',
  query: z.strictObject({
    q: unseenText(100).optional(),
    category: eventKind.optional(),
    city: unseenText(80).optional(),
    from: instant.optional(),
    to: instant.optional(),
    online: z.enum(['true', 'false']).optional(),
    organization: organizationId.optional(),
    cursor: unseenText(300).optional(),
    limit: z.coerce.number().int().min(1).max(48).optional(),
  }),
  response: z.object({ events: z.array(eventSummary), nextCursor: z.string().nullable() }),
  refusals: ['too-many-attempts'],
});

export const getEvent = endpoint({
  id: 'getEvent',
  caching: 'no-cache',
  method: 'get',
  path: '/api/events/:slug',
  summary: 'One published event.',
  access: 'visitor',
  params: z.strictObject({ slug: unseenText(80).normalize().register(knownText, { kind: 'known' }) }),
  response: eventDetail,
  refusals: ['not-found', 'too-many-attempts'],
});

export const getEventCalendar = endpoint({
  id: 'getEventCalendar',
  caching: 'no-cache',
  method: 'get',
  path: '/api/events/:slug/calendar.ics',
  summary: 'One published event for a calendar (iCalendar), which keeps nobody busy.',
  access: 'visitor',
  params: getEvent.params,
  produces: 'text/calendar',
  refusals: ['not-found', 'too-many-attempts'],
});

export const getOrganization = endpoint({
  id: 'getOrganization',
  caching: 'no-cache',
  method: 'get',
  path: '/api/organizations/:organizationId',
  summary: 'Who organizes events.',
  access: 'visitor',
  params: z.strictObject({ organizationId }),
  response: z.object({ id: organizationId, name: z.string() }).meta({ id: 'Organization' }),
  refusals: ['not-found', 'too-many-attempts'],
});

export const getPrices = endpoint({
  id: 'getPrices',
  caching: 'no-cache',
  method: 'get',
  path: '/api/events/:eventId/prices',
  summary: 'The category of every seat and area; the most specific line wins, null is not for sale.',
  access: 'visitor',
  params: z.strictObject({ eventId }),
  response: seatAssignments.meta({ id: 'Prices' }),
  refusals: ['not-found', 'too-many-attempts'],
});

export const getChart = endpoint({
  id: 'getChart',
  caching: forEver,
  method: 'get',
  path: '/api/charts/:venueId/:version',
  summary: 'The drawing of a venue. A version never changes, nor the format that it was published in.',
  access: 'visitor',
  params: z.strictObject({ venueId, version: z.coerce.number().int().min(1) }),
  response: storedChart.meta({ id: 'Chart' }),
  refusals: ['not-found', 'too-many-attempts'],
});

export const getMedia = endpoint({
  id: 'getMedia',
  caching: forEver,
  method: 'get',
  path: '/media/:key',
  summary: 'A picture. Its key is made from its content, so it never changes.',
  access: 'visitor',
  params: z.strictObject({ key: z.string().regex(/^[a-f0-9]{32,64}\.(?:webp|jpg)$/) }),
  produces: 'image/*',
  refusals: ['not-found', 'too-many-attempts'],
});

export const catalogueEndpoints = [listEvents, getEvent, getEventCalendar, getOrganization, getPrices];

/** What never changes, and is answered as the bytes that it is. */
export const filesEndpoints = [getChart, getMedia];
