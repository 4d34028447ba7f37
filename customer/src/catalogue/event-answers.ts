import { dearestFirst } from '@parterre/domain/programme/events/ticket-category';
import { availabilityOf, isOnSale } from '@parterre/domain/programme/catalogue/availability';
import type { Event } from '@parterre/domain/programme/events/event';
import type { ListedEvent } from '@parterre/domain/programme/search/listed-event';
import type { SalesPlan } from '@parterre/domain/programme/publishing/sales-plan';
import type { TicketCategoryId } from '@parterre/domain/ids';
import type { Money } from '@parterre/domain/money';
import { maxPlaces } from '@parterre/domain/sales/bookings/booking';
import { posterAddresses } from './poster-answer.ts';

type Left = ReadonlyMap<TicketCategoryId, number>;

const total = (left: Left): number => [...left.values()].reduce((sum, count) => sum + count, 0);

const priceOf = ({ currency }: Pick<Event, 'currency'>, amount: number | null | undefined): Money | null =>
  amount === null || amount === undefined ? null : { amount, currency };

export const describeSummary = (event: ListedEvent, left: number | null, now: number) => ({
  id: event.id,
  slug: event.slug,
  title: event.title,
  kind: event.kind,
  startsAt: event.startsAt,
  timeZone: event.timeZone,
  venue: {
    name: event.venue.name,
    city: event.venue.city,
    country: event.venue.country,
    online: event.venue.online,
  },
  poster: posterAddresses(event.poster),
  from: priceOf(event, event.priceFrom),
  to: priceOf(event, event.priceTo),
  availability: availabilityOf(event, left, now),
});

export const describeEvent = (plan: SalesPlan, left: Left, now: number) => {
  const { event, categories } = plan;
  return {
    ...describeSummary(event, total(left), now),
    description: event.description,
    doorsAt: event.doorsAt,
    endsAt: event.endsAt,
    organization: { id: event.organizationId, name: event.organizationName },
    venue: event.venue,
    categories: [...categories.values()].toSorted(dearestFirst).map(({ id, name, price, colour }) => ({
      id,
      name,
      price,
      colour,
      left: left.get(id) ?? 0,
    })),
    chart: { url: `/api/charts/${event.venueId}/${event.chartVersion}` },
    sales: { opensAt: event.salesOpenAt, closesAt: event.salesCloseAt, open: isOnSale(event, now) },
    cancellableUntil: event.cancellableUntil,
    maxPlaces,
    placesPerCustomer: plan.placesPerCustomer,
    holdMinutes: event.holdMinutes,
  };
};
