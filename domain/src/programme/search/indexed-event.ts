import { fromInstant } from '../../clock.ts';
import type { Currency } from '../../currency.ts';
import { fold } from '../../fold.ts';
import { inEach } from '../../words/languages.ts';
import type { Event, EventKind } from '../events/event.ts';
import { say } from '../words/say.ts';
import { type ListedEvent, listedOf } from './listed-event.ts';

/**
 * An event with what is looked at for each search, reckoned once and side by side: a search that finds thousands waits for the
 * memory more than for anything else. Times in milliseconds.
 */
export type IndexedEvent = {
  readonly event: ListedEvent;
  readonly startsAt: number;
  readonly salesCloseAt: number;
  readonly city: string;
  readonly isOnline: boolean;
  readonly kind: EventKind;
  readonly currency: Currency;
  readonly priceFrom: number | null;
};

export const indexedEvent = (event: Event): IndexedEvent => ({
  event: listedOf(event),
  startsAt: fromInstant(event.startsAt),
  salesCloseAt: fromInstant(event.salesCloseAt),
  city: fold(event.venue.city),
  isOnline: event.venue.online,
  kind: event.kind,
  currency: event.currency,
  priceFrom: event.priceFrom,
});

/** What somebody searches for begins a description or is not in it; a whole one would cost more than all else together. */
const searchedLetters = 200;

/** By how much more a word counts than at the end of this list. */
export const weights = { title: 6, venue: 3, organization: 3, city: 3, kind: 2, about: 0.5 } as const;

export type SearchedField = keyof typeof weights;

/** The words of an event by which it is found. */
export type SearchedWords = Readonly<Record<SearchedField, string>> & { readonly id: number };

const kindWords = (kind: EventKind): string =>
  [...new Set(Object.values(inEach((language) => say((words) => words.foundAs[kind])[language])))].join(' ');

/** @param id by which the index calls the event: numbers are found faster than texts */
export const searchedWords = (
  { title, venue, organizationName, kind, description }: Event,
  id: number,
): SearchedWords => ({
  id,
  title,
  venue: venue.name,
  city: venue.city,
  organization: organizationName,
  kind: kindWords(kind),
  about: description.slice(0, searchedLetters),
});
