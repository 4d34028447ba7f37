import { fromInstant } from '../../clock.ts';
import { fold } from '../../fold.ts';
import { inEach } from '../../words/languages.ts';
import type { Event, EventKind } from '../events/event.ts';
import { say } from '../words/say.ts';
import { type ListedEvent, listedOf } from './listed-event.ts';

/** An event with what is looked at for each search, reckoned once. Times in milliseconds. */
export type IndexedEvent = {
  readonly event: ListedEvent;
  readonly startsAt: number;
  readonly salesCloseAt: number;
  readonly city: string;
};

export const indexedEvent = (event: Event): IndexedEvent => ({
  event: listedOf(event),
  startsAt: fromInstant(event.startsAt),
  salesCloseAt: fromInstant(event.salesCloseAt),
  city: fold(event.venue.city),
});

/** What somebody searches for begins a description or is not in it; a whole one would cost more than all else together. */
const searchedLetters = 200;

/** By how much more a word counts than at the end of this list. */
export const weights = { title: 6, venue: 3, organization: 3, city: 3, kind: 2, about: 0.5 } as const;

export type SearchedField = keyof typeof weights;

/** The words of an event by which it is found. */
export type SearchedWords = Readonly<Record<'id' | SearchedField, string>>;

const kindWords = (kind: EventKind): string =>
  [...new Set(Object.values(inEach((language) => say((words) => words.foundAs[kind])[language])))].join(' ');

export const searchedWords = ({
  id,
  title,
  venue,
  organizationName,
  kind,
  description,
}: Event): SearchedWords => ({
  id,
  title,
  venue: venue.name,
  city: venue.city,
  organization: organizationName,
  kind: kindWords(kind),
  about: description.slice(0, searchedLetters),
});
