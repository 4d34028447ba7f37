import { fractionDigits } from '@parterre/domain/currency';
import type { Money } from '@parterre/domain/money';
import { wallTime } from '@parterre/domain/wall-time';
import type { EventOnPage } from './event-on-page.ts';

const schema = (name: string): string => `https://schema.org/${name}`;

/** In units, as schema.org writes prices: `120.00`. */
const priceOf = ({ amount, currency }: Money): string => {
  const digits = fractionDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
};

const placeOf = ({ venue }: EventOnPage['event'], url: string) =>
  venue.online
    ? { '@type': 'VirtualLocation', url }
    : {
        '@type': 'Place',
        name: venue.name,
        address: {
          '@type': 'PostalAddress',
          streetAddress: venue.address,
          addressLocality: venue.city,
          addressCountry: venue.country,
        },
      };

const offersOf = ({ event, detail, isOver }: EventOnPage, url: string) =>
  detail.categories.map(({ name, price, left }) => ({
    '@type': 'Offer',
    name,
    price: priceOf(price),
    priceCurrency: price.currency,
    url,
    validFrom: event.salesOpenAt,
    availability: schema(left > 0 && !isOver ? 'InStock' : 'SoldOut'),
  }));

/** An event as search engines read it: schema.org Event, as Google asks for it (developers.google.com, "Event structured data"). */
export const structuredEvent = (
  page: EventOnPage,
  {
    url,
    picture,
    organizer,
  }: { readonly url: string; readonly picture: string | null; readonly organizer: string },
) => {
  const { event } = page;
  const at = (instant: string): string => wallTime(instant, event.timeZone);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.description,
    url,
    startDate: at(event.startsAt),
    endDate: at(event.endsAt),
    ...(event.doorsAt !== null && { doorTime: at(event.doorsAt) }),
    eventStatus: schema(event.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'),
    eventAttendanceMode: schema(
      event.venue.online ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode',
    ),
    location: placeOf(event, url),
    organizer: { '@type': 'Organization', name: event.organizationName, url: organizer },
    ...(picture !== null && { image: [picture] }),
    offers: offersOf(page, url),
  };
};
