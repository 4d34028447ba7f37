import type { EventId, OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Notification, NotificationKey } from './notification.ts';
import type { Person } from '../kinds/person.ts';

/**
 * A log that is kept of them: of an event, of what somebody was told as an account and by an address, or of an organization
 * (null: the platform itself); all of that, or what is in trouble.
 */
export type LogName =
  | { readonly eventId: EventId }
  | { readonly persons: readonly Person[] }
  | { readonly organizationId: OrganizationId | null; readonly onlyTroubled: boolean };

export type NotificationStore = {
  /** Keeps it unless it is there already. Answers the one that is there from then on. */
  readonly add: (notification: Notification) => Promise<Notification>;
  readonly get: (key: NotificationKey) => Promise<Notification | null>;
  /** The same for who only shows it: null also where it cannot be read. */
  readonly getIfReadable: (key: NotificationKey) => Promise<Notification | null>;
  /** Puts the next version in the place of the one that was read; false where somebody was faster, or it is gone. */
  readonly save: (next: Notification) => Promise<boolean>;
  /** Of one person, the newest first. */
  readonly of: (person: Person, page: PageRequest) => Promise<Page<Notification>>;
  /** How many of the inbox nobody has read, up to `most`. */
  readonly countUnread: (person: Person, most: number) => Promise<number>;
  /** Those that nobody has read, the newest first. */
  readonly unread: (person: Person, limit: number) => Promise<Notification[]>;
  /** Of a log, the newest first. */
  readonly log: (name: LogName, page: PageRequest) => Promise<Page<Notification>>;
};
