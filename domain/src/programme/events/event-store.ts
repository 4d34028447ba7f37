import type { Write } from '../../commit.ts';
import type { EventId, OrganizationId, TicketCategoryId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Event, EventMark } from './event.ts';
import type { EventUpdate, UpdateRefusal } from './event-update.ts';
import type { SeatAssignments, SeatCategory, SectionAssignment } from './seat-assignment.ts';
import type { TicketCategory } from './ticket-category.ts';

export type AssignmentUpdate = {
  readonly sections: Readonly<Record<string, SectionAssignment>>;
  /** Undefined: undecided again. */
  readonly areas: Readonly<Record<string, SeatCategory>>;
};

/** Events with their ticket categories and seat assignments. */
export type EventStore = {
  readonly byId: (id: EventId) => Promise<Event | null>;
  readonly bySlug: (slug: string) => Promise<Event | null>;
  readonly add: (event: Event) => readonly Write<'slug-in-use'>[];
  /** Sets attributes and counts the version, or only counts it. */
  readonly change: (update: EventUpdate) => readonly Write<UpdateRefusal>[];
  /** As `change`, and only while no seat has been assigned since either. */
  readonly publish: (update: EventUpdate) => readonly Write<UpdateRefusal>[];
  readonly ofOrganization: (id: OrganizationId, page: PageRequest) => Promise<Page<Event>>;
  /** Published events from an instant on, the soonest first. */
  readonly published: (from: string, page: PageRequest) => Promise<Page<Event>>;
  /** The same, of each only what tells whether it has changed. */
  readonly publishedMarks: (from: string, page: PageRequest) => Promise<Page<EventMark>>;

  /**
   * Marks of what was published or is, and was changed on a day (`2027-06-04`, UTC), from an instant on: what is not published any more
   * is among them. May know what was changed in the last second or not.
   */
  readonly changes: (day: string, from: string, page: PageRequest) => Promise<Page<EventMark>>;

  readonly categories: (id: EventId) => Promise<TicketCategory[]>;
  /** Goes with a change of its event, which is refused once that is no draft any more. So does `removeCategory`. */
  readonly putCategory: (category: TicketCategory) => Write;
  readonly removeCategory: (id: EventId, categoryId: TicketCategoryId) => Write;

  readonly assignments: (id: EventId) => Promise<SeatAssignments>;
  /**
   * Assigns seats, in as many commits as it takes, one after the other; each has room for one write more. Each continues
   * from the one before: `conflict` where somebody assigned seats, or published the event, since `from` was read.
   */
  readonly assign: (from: Event, update: AssignmentUpdate) => readonly (readonly Write<'conflict'>[])[];
};
