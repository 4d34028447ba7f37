import type { Currency } from '../../currency.ts';
import type { EventId, OrganizationId } from '../../ids.ts';
import type { PageRequest } from '../../page.ts';
import type { Event, EventKind } from '../events/event.ts';
import type { ListedEvent } from './listed-event.ts';

/** In minor units of one currency, both ends included; an end that is not said is open. */
export type PriceRange = {
  readonly currency: Currency;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
};

/** From an instant on, until before another one. */
export type Span = { readonly from?: string | undefined; readonly to?: string | undefined };

/** All that is said has to fit; nothing is asked for where nothing is said. */
export type EventQuery = {
  readonly text?: string | undefined;
  readonly when?: Span | undefined;
  /** Any of these cities; one that is online fits beside them where `online` is true, and none of them where it is false. */
  readonly cities?: readonly string[] | undefined;
  readonly online?: boolean | undefined;
  readonly kinds?: readonly EventKind[] | undefined;
  /** Whose events are looked at, and counted. */
  readonly organizationId?: OrganizationId | undefined;
  /** At least one price is in it. An event in another currency does not fit. */
  readonly price?: PriceRange | undefined;
  /** Has accessible seats for sale; what an older release published does not say so. */
  readonly accessible?: boolean | undefined;
  /** Sales are not over, and as far as is known places are left. */
  readonly available?: boolean | undefined;
};

export type EventSort = 'date' | 'relevance' | 'price';

/** From a letter until before another, in UTF-16 units. */
export type Mark = readonly [from: number, to: number];

/** An event, and what of its words made it be found. */
export type FoundEvent = {
  readonly event: ListedEvent;
  readonly marks: { readonly title: readonly Mark[]; readonly venue: readonly Mark[] };
};

export const filterNames = ['when', 'where', 'kind', 'price', 'accessible', 'available'] as const;
export type FilterName = (typeof filterNames)[number];

/** What prices begin at, in one currency: how many in each of equally wide steps, of which the last one has no end. */
export type PriceCounts = {
  readonly currency: Currency;
  readonly step: number;
  readonly bars: readonly number[];
  /** How many events there are in each currency. */
  readonly currencies: readonly { readonly currency: Currency; readonly count: number }[];
};

/** How many events there would be by each choice, given all other filters. */
export type Counts = {
  /** For each span that was asked about. */
  readonly spans: readonly number[];
  /** The most frequent first. */
  readonly cities: readonly { readonly city: string; readonly count: number }[];
  readonly online: number;
  readonly kinds: Readonly<Record<EventKind, number>>;
  /** Null where no price is known. */
  readonly price: PriceCounts | null;
  readonly accessible: number;
  readonly available: number;
  /** How many there would be without a filter. */
  readonly without: Readonly<Record<FilterName, number>>;
};

export type Found = {
  readonly items: readonly FoundEvent[];
  readonly nextCursor: string | null;
  readonly total: number;
  /** Words of what was found that are not spelled as they were asked for, as they stand there. */
  readonly otherSpellings: readonly string[];
  readonly counts: Counts;
};

export type Looking = PageRequest & {
  readonly sort: EventSort;
  /** Of the prices that are counted, and that come first by price; the most frequent one where nothing is said. */
  readonly currency?: Currency | undefined;
  /** Spans that are to be counted. */
  readonly spans?: readonly Span[] | undefined;
};

type Said = { readonly text: string; readonly marks: readonly Mark[] };
/** Something that somebody may mean by what they are typing: an event, or what several events share. */
export type Suggestion =
  | (Said & { readonly kind: 'event'; readonly slug: string })
  | (Said & { readonly kind: 'venue' | 'city' | 'organization'; readonly count: number });

/**
 * An index of what is on. What is put into it is found a moment later; events that have begun are found no more. Whoever
 * keeps it up to date (`programme-feed.ts`) knows nothing of how it searches, and who searches nothing of how it is kept.
 */
export type EventSearch = {
  /** Puts events in, each in place of what was known of it. */
  readonly put: (events: readonly Event[]) => Promise<void>;
  readonly drop: (ids: readonly EventId[]) => Promise<void>;
  /** Tells how many places somebody has counted at an event just now; unknown after some minutes. */
  readonly noteLeft: (id: EventId, left: number) => void;
  /** @throws DomainError `invalid-input` for a cursor of another search */
  readonly find: (query: EventQuery, looking: Looking) => Promise<Found>;
  /** A few, the likeliest first, of different kinds. */
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
};
