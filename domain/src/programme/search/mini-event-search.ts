import { setImmediate as nextTurn } from 'node:timers/promises';
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { type Clock, minutes } from '../../clock.ts';
import type { EventId, OrganizationId } from '../../ids.ts';
import type { Event } from '../events/event.ts';
import type { EventSearch } from './event-search.ts';
import type { Scored } from './found-order.ts';
import { foundPage } from './found-page.ts';
import {
  type IndexedEvent,
  indexedEvent,
  searchedWords,
  type SearchedWords,
  weights,
} from './indexed-event.ts';
import { anywhere, inNames } from './search-query.ts';
import { tellingTermsIn, termsAsked, termsIn } from './search-words.ts';
import { sharedNames } from './shared-names.ts';
import { type Hit, suggestionsOf } from './suggestions.ts';

/** So many are put in before others have their turn: a few milliseconds. */
const putAtOnce = 20;
/** How long it is known how many places somebody has counted, in milliseconds. */
const countedFor = minutes(5);

const none: SearchResult['match'] = {};

/** The library with what is looked at of an event. */
export const newIndex = () =>
  new MiniSearch<SearchedWords>({
    fields: Object.keys(weights),
    tokenize: (text, field) => (field === 'about' ? tellingTermsIn(text) : termsIn(text)),
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], boost: weights },
  });

function* organizedBy(id: OrganizationId | undefined, hits: Iterable<Hit & Scored>): Generator<Hit & Scored> {
  for (const hit of hits) if (id === undefined || hit.one.event.organizationId === id) yield hit;
}

/** The index of this process, in its memory. */
export const miniEventSearch = ({ clock }: { readonly clock: Clock }): EventSearch => {
  const index = newIndex();
  /** By the numbers that the index calls them by: a new one each time that one is put in. */
  const events = new Map<number, Hit & Scored>();
  const numbers = new Map<EventId, number>();
  let next = 0;
  const names = sharedNames();
  const left = new Map<EventId, { readonly count: number; readonly at: number }>();

  const isAvailableAt = (now: number) => {
    const known = [...left].filter(([, { count, at }]) => count === 0 && at > now - countedFor);
    const soldOut = new Set(known.map(([id]) => id));
    return ({ event: { id }, salesCloseAt }: IndexedEvent): boolean =>
      now < salesCloseAt && !(soldOut.size > 0 && soldOut.has(id));
  };

  function* hitsOf(query: Query): Generator<Hit & Scored> {
    const now = clock.now();
    for (const { id, score, match } of index.search(query)) {
      const one = events.get(Number(id))?.one;
      if (one && one.startsAt > now) yield { one, score, match };
    }
  }

  function* everything(): Generator<Hit & Scored> {
    const now = clock.now();
    for (const unscored of events.values()) if (unscored.one.startsAt > now) yield unscored;
  }

  const forget = (id: EventId): void => {
    const number = numbers.get(id);
    const known = number === undefined ? undefined : events.get(number);
    if (number === undefined || !known) return;
    names.remove(known.one);
    numbers.delete(id);
    events.delete(number);
    index.discard(number);
  };

  const add = (event: Event): void => {
    const number = next++;
    const one = indexedEvent(event);
    index.add(searchedWords(event, number));
    numbers.set(event.id, number);
    events.set(number, { one, score: 0, match: none });
    names.add(one);
  };

  return {
    put: async (some) => {
      for (const [n, event] of some.entries()) {
        if (n % putAtOnce === 0) await nextTurn();
        forget(event.id);
        add(event);
      }
    },
    drop: async (ids) => {
      for (const [n, id] of ids.entries()) {
        if (n % putAtOnce === 0) await nextTurn();
        forget(id);
        left.delete(id);
      }
    },
    noteLeft: (id, count) => {
      if (numbers.has(id)) left.set(id, { count, at: clock.now() });
    },
    find: async (query, looking) => {
      const asked = termsAsked(query.text ?? '');
      const hits = (query.text ?? '').trim() === '' ? everything() : hitsOf(anywhere(asked));
      const own = organizedBy(query.organizationId, hits);
      return foundPage(own, asked, query, looking, isAvailableAt(clock.now()));
    },
    suggest: async (text) => {
      const asked = termsAsked(text);
      if (asked.length === 0) return [];
      return suggestionsOf(hitsOf(inNames(asked)), asked, names.count);
    },
  };
};
