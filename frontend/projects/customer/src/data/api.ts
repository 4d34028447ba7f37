import type { components } from './api-schema.ts';

type Schemas = components['schemas'];

/** The customer service's words, from its contracts. Instants are ISO-8601 in UTC, money is in minor units. */
export type Account = Schemas['Account'];
export type EventSummary = Schemas['EventSummary'];
export type EventDetail = Schemas['EventDetail'];
export type EventKind = EventSummary['kind'];
export type Availability = Schemas['Availability'];
export type TicketCategory = EventDetail['categories'][number];
export type Prices = Schemas['Prices'];
export type Booking = Schemas['Booking'];
export type BookedSeat = Booking['seats'][number];
export type BookedPlaces = Booking['places'][number];
export type EventReminders = Schemas['EventReminders'];
export type Reminder = EventReminders['reminders'][number];
export type Comment = Schemas['Comment'];
export type OwnComment = Schemas['OwnComment'];
export type CalendarEntry = Schemas['CalendarEntry'];
export type Ticket = Schemas['Ticket'];
export type Notification = Schemas['Notification'];
export type Topic = Notification['topic'];
/** What is shown of the inbox as one. */
export type InboxTopic = Topic | 'organizers';
export type ContactSettings = Schemas['ContactSettings'];
export type ChosenTopic = ContactSettings['topics'][number]['topic'];
export type Channel = ContactSettings['topics'][number]['channels'][number]['channel'];

export type FoundEvent = Schemas['FoundEvent'];
export type EventCounts = Schemas['EventCounts'];
export type SearchSuggestion = Schemas['SearchSuggestion'];

export interface EventPage {
  readonly events: readonly EventSummary[];
  readonly nextCursor: string | null;
}

export interface BookingPage {
  readonly bookings: readonly Booking[];
  readonly nextCursor: string | null;
}

/** What a customer has at one event: the open booking, and how many places they have bought as far as it limits them. */
export interface CurrentBooking {
  readonly booking: Booking | null;
  readonly bought: number;
}

/** What a party wants that chooses no seats itself. */
export type BestWish = Schemas['BestWish'];

/** What was picked for a party and is held: seats in groups that sit side by side, or places in areas. */
export interface BestHeld {
  readonly booking: Booking;
  readonly got: { readonly groups: readonly (readonly string[])[]; readonly places: Choice['places'] };
}

/** What a customer wants of an event: named seats, and places in areas. */
export interface Choice {
  readonly seats: readonly string[];
  readonly places: readonly { readonly areaId: string; readonly count: number }[];
}

/** May have fewer than there is room for, or none, and others behind it. */
export interface NotificationPage {
  readonly notifications: readonly Notification[];
  readonly nextCursor: string | null;
}
