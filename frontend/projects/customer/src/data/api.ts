import type { Money } from '@parterre/ui/format/money.ts';
import type { PosterImage } from '@parterre/ui/poster/poster.ts';

/** What the customer service answers. Instants are ISO-8601 in UTC. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

export type EventKind = 'music' | 'theatre' | 'comedy' | 'family' | 'sport' | 'talk' | 'film' | 'other';
export type Availability = 'plenty' | 'few' | 'sold-out' | 'not-yet' | 'over';

export interface VenueSummary {
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly online: boolean;
}

export interface EventSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly venue: VenueSummary;
  readonly poster: PosterImage | null;
  readonly from: Money | null;
  readonly availability: Availability;
}

export interface EventPage {
  readonly events: readonly EventSummary[];
  readonly nextCursor: string | null;
}

export interface TicketCategory {
  readonly id: string;
  readonly name: string;
  readonly price: Money;
  readonly colour: string;
  readonly letter: string;
  readonly left: number;
}

export interface EventDetail extends EventSummary {
  readonly description: string;
  readonly doorsAt: string | null;
  readonly endsAt: string | null;
  readonly organization: { readonly id: string; readonly name: string };
  readonly venue: VenueSummary & { readonly address: string };
  readonly categories: readonly TicketCategory[];
  readonly chart: { readonly url: string } | null;
  readonly sales: {
    readonly opensAt: string | null;
    readonly closesAt: string | null;
    readonly open: boolean;
  };
  readonly cancellableUntil: string | null;
  readonly maxPlaces: number;
  readonly holdMinutes: number;
}

export interface BookedSeat {
  readonly id: string;
  readonly section: string;
  readonly row: string;
  readonly number: string;
  readonly categoryId: string;
  readonly categoryName: string;
  readonly price: Money;
}

export interface BookedPlaces {
  readonly areaId: string;
  readonly area: string;
  readonly count: number;
  readonly categoryId: string;
  readonly categoryName: string;
  readonly price: Money;
}

export type BookingStatus = 'held' | 'paying' | 'confirmed' | 'cancelled' | 'expired';

export interface Booking {
  readonly id: string;
  readonly status: BookingStatus;
  readonly event: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly startsAt: string;
    readonly timeZone: string;
    readonly venueName: string;
    readonly poster: PosterImage | null;
  };
  readonly seats: readonly BookedSeat[];
  readonly places: readonly BookedPlaces[];
  readonly total: Money;
  readonly deadline: string | null;
  readonly extendable: boolean;
  readonly paymentUrl: string | null;
  readonly cancellable: boolean;
  readonly refund: { readonly amount: Money; readonly state: 'due' | 'done' } | null;
  readonly createdAt: string;
}

export interface BookingPage {
  readonly bookings: readonly Booking[];
  readonly nextCursor: string | null;
}

export interface Ticket {
  readonly id: string;
  readonly section: string | null;
  readonly row: string | null;
  readonly seat: string | null;
  readonly area: string | null;
  readonly categoryName: string;
  readonly holder: string;
  readonly number: number;
  readonly of: number;
  readonly qr: string;
}

/** What a customer wants of an event: named seats, and places in areas. */
export interface Choice {
  readonly seats: readonly string[];
  readonly places: readonly { readonly areaId: string; readonly count: number }[];
}
