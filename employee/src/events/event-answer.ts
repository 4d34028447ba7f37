import { currency } from '@parterre/domain/currency';
import { eventKind, eventStatus, eventVenue, instant } from '@parterre/domain/programme/events/event';
import { categoryColour } from '@parterre/domain/programme/events/ticket-category';
import { eventId, organizationId, ticketCategoryId, venueId } from '@parterre/domain/ids';
import { money } from '@parterre/domain/money';
import { z } from 'zod';

const posterAnswer = z
  .object({ small: z.string(), large: z.string(), alt: z.string(), colour: z.string() })
  .meta({ id: 'Poster', description: 'Addresses of two sizes, and the main colour to show while they load' });

export const categoryAnswer = z
  .object({
    id: ticketCategoryId,
    name: z.string(),
    price: money.meta({ id: 'Money' }),
    colour: categoryColour,
  })
  .meta({ id: 'TicketCategory' });

/** An event as a list shows it. */
export const managedEventSummary = z
  .object({
    id: eventId,
    slug: z.string(),
    title: z.string(),
    status: eventStatus,
    kind: eventKind,
    startsAt: instant,
    timeZone: z.string(),
    venueName: z.string(),
    poster: posterAnswer.nullable(),
  })
  .meta({ id: 'ManagedEventSummary' });

/** An event as its organizer works on it. */
export const managedEvent = managedEventSummary
  .extend({
    organizationId,
    venueId,
    venue: eventVenue,
    description: z.string(),
    doorsAt: instant.nullable(),
    endsAt: instant,
    currency,
    salesOpenAt: instant,
    salesCloseAt: instant,
    cancellableUntil: instant.nullable(),
    holdMinutes: z.int(),
    placesPerCustomer: z.int().nullable().meta({
      description:
        'tickets that one customer may have; null: no limit. While nothing was said, 10 where something is free',
    }),
    noSingleSeats: z.boolean().meta({
      description: 'whether nobody may leave a single seat free between taken ones while another choice fits',
    }),
    categories: z.array(categoryAnswer),
    chartVersion: z.int().nullable().meta({ description: 'null while the venue has no chart' }),
    version: z.int().meta({ description: 'send it back with a change' }),
    publishedAt: instant.nullable(),
  })
  .meta({ id: 'ManagedEvent' });

/** What an event needs before it can be published. */
export const checklistAnswer = z
  .object({
    ready: z.boolean(),
    checks: z.array(z.object({ check: z.string(), ok: z.boolean(), message: z.string() })),
  })
  .meta({ id: 'Checklist' });

export const eventAnswer = z.object({ event: managedEvent, checklist: checklistAnswer });
