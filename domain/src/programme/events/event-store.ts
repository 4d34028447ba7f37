import type { AuditEntry } from '../../people/audit/audit-entry.ts';
import type { EventId, OrganizationId, TicketCategoryId } from '../../ids.ts';
import type { Page } from '../../page.ts';
import type { Event, EventMark } from './event.ts';
import type { SeatAssignments, SeatCategory, SectionAssignment } from './seat-assignment.ts';
import type { TicketCategory } from './ticket-category.ts';

export type PageRequest = { readonly limit: number; readonly cursor?: string | undefined };

/** Attributes that a change sets; the version is counted, and the time noted, by the store. */
export type EventUpdate = Partial<Omit<Event, 'id' | 'version' | 'seatingVersion' | 'changedAt'>>;

export type AssignmentUpdate = {
  readonly sections: Readonly<Record<string, SectionAssignment>>;
  /** Undefined: undecided again. */
  readonly areas: Readonly<Record<string, SeatCategory>>;
};

/**
 * Events with their ticket categories and seat assignments. Every change names the event that it was made from and
 * happens only if nobody has changed it since.
 */
export type EventStore = {
  readonly byId: (id: EventId) => Promise<Event | null>;
  readonly bySlug: (slug: string) => Promise<Event | null>;
  /** @throws DomainError `slug-in-use` */
  readonly add: (event: Event, audit: AuditEntry) => Promise<void>;
  /** @throws DomainError `changed-meanwhile`, `slug-in-use` */
  readonly change: (from: Event, update: EventUpdate, audit: AuditEntry | null) => Promise<Event>;
  /** As `change`, and only while no seat has been assigned since either. */
  readonly publish: (from: Event, update: EventUpdate, audit: AuditEntry) => Promise<Event>;
  readonly ofOrganization: (id: OrganizationId, page: PageRequest) => Promise<Page<Event>>;
  /** Published events from an instant on, the soonest first. */
  readonly published: (from: string, page: PageRequest) => Promise<Page<Event>>;
  /** The same, of each only what tells whether it has changed. */
  readonly publishedMarks: (from: string, page: PageRequest) => Promise<Page<EventMark>>;

  readonly categories: (id: EventId) => Promise<TicketCategory[]>;
  /** @throws DomainError `changed-meanwhile` also when the event is no draft any more */
  readonly putCategory: (from: Event, category: TicketCategory, audit: AuditEntry) => Promise<Event>;
  readonly removeCategory: (from: Event, id: TicketCategoryId, audit: AuditEntry) => Promise<Event>;

  readonly assignments: (id: EventId) => Promise<SeatAssignments>;
  /**
   * False when somebody else assigned seats, or published the event, since `from` was read. More than some hundred
   * sections take several writes: when false, or after a crash, the first of them may be done, and doing all of them
   * again completes them.
   */
  readonly saveAssignments: (from: Event, update: AssignmentUpdate, audit: AuditEntry) => Promise<boolean>;
};
