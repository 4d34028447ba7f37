import type { components } from './api-schema.ts';

type Schemas = components['schemas'];

/** The employee service's words, from its contracts. Instants are ISO-8601 in UTC, money is in minor units. */
export type SignedInEmployee = Schemas['SignedInEmployee'];
export type Role = SignedInEmployee['role'];
export type Organization = Schemas['Organization'];
export type Employee = Schemas['Employee'];
export type Venue = Schemas['Venue'];
export type ChartSummary = Schemas['ChartSummary'];
export type EventSummary = Schemas['ManagedEventSummary'];
export type ManagedEvent = Schemas['ManagedEvent'];
export type EventStatus = ManagedEvent['status'];
export type EventKind = ManagedEvent['kind'];
export type TicketCategory = Schemas['TicketCategory'];
export type CategoryColour = TicketCategory['colour'];
export type Queue = Schemas['Queue'];
export type DeadLetter = Schemas['DeadLetter'];
export type Preview = Schemas['KindPreview'];
export type Delivery = Schemas['Delivery'];
export type AttendeeMessage = Schemas['AttendeeMessage'];
export type MessagePreview = Schemas['MessagePreview'];
export type ModeratedComment = Schemas['ModeratedComment'];
export type CommentState = ModeratedComment['state'];
/** How the comments of an event are switched. */
export type CommentMode = 'off' | 'after-approval' | 'at-once';
export type AudienceSize = Schemas['AudienceSize'];
export type Seating = Schemas['Seating'];
export type Assignments = Seating['assignments'];
/** A ticket category's id, null for "not for sale", undefined for "undecided". */
export type Assigned = string | null | undefined;

/** What may be changed of an event, all of it or a part. */
export type EventChanges = Partial<
  Pick<
    ManagedEvent,
    | 'title'
    | 'description'
    | 'kind'
    | 'startsAt'
    | 'doorsAt'
    | 'endsAt'
    | 'currency'
    | 'salesOpenAt'
    | 'salesCloseAt'
    | 'cancellableUntil'
    | 'holdMinutes'
    | 'placesPerCustomer'
    | 'noSingleSeats'
  >
>;

/** One line of what an event needs before it can be published. */
export interface Check {
  readonly check: string;
  readonly ok: boolean;
  readonly message: string;
}

export interface Checklist {
  readonly ready: boolean;
  readonly checks: readonly Check[];
}

/** An event, and what it still needs as it is now. */
export interface ExaminedEvent {
  readonly event: ManagedEvent;
  readonly checklist: Checklist;
}

export type AccountAuditEntry = Schemas['AccountAuditEntry'];

export interface AuditEntry {
  readonly at: string;
  readonly action: string;
  readonly target: string;
  readonly by: { readonly id: string; readonly name: string };
}
