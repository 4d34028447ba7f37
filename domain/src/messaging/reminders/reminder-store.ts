import type { EventId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Person } from '../kinds/person.ts';
import type { Wish } from './reminder.ts';
import type { Rhythm } from './reminder-times.ts';

/** Somebody who wants to be reminded of an event in a rhythm. `version`: of the wish that says so. */
export type Member = Rhythm & {
  readonly eventId: EventId;
  readonly person: Person;
  readonly version: number;
};

/** Each is kept until then, in milliseconds. */
type Kept = { readonly until: number };

/**
 * Who wants to be reminded of what. The wish of a person is what counts; the members of a rhythm are found by it when it is due, and
 * may be more than want to be reminded, never fewer.
 */
export type ReminderStore = {
  readonly wishOf: (person: Person, eventId: EventId) => Promise<Wish | null>;
  /** Those that there are, in no order. */
  readonly wishesOf: (people: readonly Person[], eventId: EventId) => Promise<Wish[]>;
  readonly listWishes: (person: Person, page: PageRequest) => Promise<Page<Wish>>;
  /** False when somebody else has written since the version before this one. */
  readonly saveWish: (wish: Wish, kept: Kept) => Promise<boolean>;

  /** The rhythms in which somebody wants, or wanted, to be reminded of an event. Also those of a moment ago. */
  readonly rhythmsOf: (eventId: EventId) => Promise<Rhythm[]>;
  /** Which of these are among them, by their keys. */
  readonly knownRhythms: (eventId: EventId, rhythms: readonly Rhythm[]) => Promise<ReadonlySet<string>>;
  /** One that is known stays as it is. */
  readonly addRhythm: (eventId: EventId, rhythm: Rhythm, kept: Kept) => Promise<void>;
  readonly forgetRhythm: (eventId: EventId, rhythm: Rhythm) => Promise<void>;
  /** The time that people were last reminded for in a rhythm, in milliseconds; null where they were not yet. */
  readonly toldFor: (eventId: EventId, rhythm: Rhythm) => Promise<number | null>;
  /** False when it is not the time `before` any more. */
  readonly noteToldFor: (
    eventId: EventId,
    rhythm: Rhythm,
    told: { readonly before: number | null; readonly time: number },
    kept: Kept,
  ) => Promise<boolean>;

  /** Unless a newer wish has done so. */
  readonly join: (member: Member, kept: Kept) => Promise<void>;
  /** Unless a newer wish than that of `version` has joined since. */
  readonly leave: (member: Member) => Promise<void>;
  /** Everybody of a rhythm, in parts of their own that can be read side by side. */
  readonly members: (eventId: EventId, rhythm: Rhythm) => readonly AsyncIterable<readonly Person[]>[];
};
