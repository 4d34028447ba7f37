import type { Event, Poster } from '@parterre/domain/programme/events/event';
import type { EventDossier } from '@parterre/domain/programme/events/event-dossier';
import { checklist } from '@parterre/domain/programme/publishing/checklist';
import { placesPerCustomer } from '@parterre/domain/programme/events/places-per-customer';
import { countSeating, revenueIfSoldOut } from '@parterre/domain/programme/assignments/seating-counts';
import type { TicketCategoryId } from '@parterre/domain/ids';
import { dearestFirst, type TicketCategory } from '@parterre/domain/programme/events/ticket-category';
import type { Language } from '@parterre/domain/words/languages';

const address = (key: string): string => `/media/${key}`;

const describePoster = ({ small, large, alt, colour }: Poster) => ({
  small: address(small),
  large: address(large),
  alt,
  colour,
});

export const describeSummary = (event: Event) => ({
  id: event.id,
  slug: event.slug,
  title: event.title,
  status: event.status,
  kind: event.kind,
  startsAt: event.startsAt,
  timeZone: event.timeZone,
  venueName: event.venue.name,
  poster: event.poster && describePoster(event.poster),
});

const describeCategory = ({ id, name, price, colour }: TicketCategory) => ({
  id,
  name,
  price,
  colour,
});

const describeEvent = ({ event, venue, categories }: EventDossier) => ({
  ...describeSummary(event),
  organizationId: event.organizationId,
  venueId: event.venueId,
  venue: event.venue,
  description: event.description,
  doorsAt: event.doorsAt,
  endsAt: event.endsAt,
  currency: event.currency,
  salesOpenAt: event.salesOpenAt,
  salesCloseAt: event.salesCloseAt,
  cancellableUntil: event.cancellableUntil,
  holdMinutes: event.holdMinutes,
  placesPerCustomer: placesPerCustomer(event, categories),
  noSingleSeats: event.noSingleSeats ?? false,
  categories: categories.toSorted(dearestFirst).map(describeCategory),
  chartVersion: event.chartVersion ?? (venue.latestChart || null),
  version: event.version,
  publishedAt: event.publishedAt,
});

/** When an event is read, in milliseconds, and in which language. */
export type Reading = { readonly now: number; readonly language: Language };

export const describeChecklist = (dossier: EventDossier, { now, language }: Reading) => {
  const checks = checklist(dossier, now).map(({ message, ...check }) => ({
    ...check,
    message: message[language],
  }));
  return { ready: checks.every(({ ok }) => ok), checks };
};

/** An event as its organizer works on it, with what it still needs. */
export const answerEvent = (dossier: EventDossier, reading: Reading) => ({
  event: describeEvent(dossier),
  checklist: describeChecklist(dossier, reading),
});

const nothing = {
  places: 0,
  assigned: 0,
  notForSale: 0,
  undecided: 0,
  byCategory: new Map<TicketCategoryId, number>(),
};

export const describeSeating = (dossier: EventDossier) => {
  const { chart, venue, assignments } = dossier;
  const counts = chart ? countSeating(chart, assignments) : nothing;
  const url = (version: number) => `/admin/api/venues/${venue.id}/charts/${version}`;
  return {
    chart: chart && { version: chart.version, url: url(chart.version) },
    assignments,
    counts: { ...counts, byCategory: Object.fromEntries(counts.byCategory) },
    revenueIfSoldOut: revenueIfSoldOut(dossier, counts),
  };
};
