import { countChoices } from './count-choices.ts';
import { describeFound } from './describe-found.ts';
import { filtersOf, fitsAll, onlyMisfit } from './event-filters.ts';
import type { EventQuery, Found, Looking } from './event-search.ts';
import { firstFew } from './first-few.ts';
import { compareBy, inOrder, placeOf, readPlace, type Scored, writePlace } from './found-order.ts';
import type { IndexedEvent } from './indexed-event.ts';
import type { Hit } from './suggestions.ts';

/**
 * Of all that words have found, what fits the filters, in order, and what each other choice would bring.
 * @throws DomainError `invalid-input` for a cursor of another search
 */
export const foundPage = (
  hits: Iterable<Hit & Scored>,
  asked: readonly string[],
  query: EventQuery,
  { limit, cursor, sort, spans = [], currency: wanted = query.price?.currency }: Looking,
  isAvailable: (one: IndexedEvent) => boolean,
): Found => {
  const after = readPlace(cursor, sort);
  const filters = filtersOf(query, isAvailable);
  const choices = countChoices({ spans, currency: wanted, isAvailable });
  const fitting: (Hit & Scored)[] = [];
  for (const hit of hits) {
    const misfit = onlyMisfit(filters, hit.one);
    choices.add(hit.one, misfit);
    if (misfit === fitsAll) fitting.push(hit);
  }
  const counts = choices.counts();
  const currency = counts.price?.currency;
  // One more than is answered tells whether there are more.
  const first = firstFew<Hit & Scored>(limit + 1, compareBy(sort, currency));
  for (const hit of fitting) if (!after || inOrder(placeOf(hit, sort, currency), after) > 0) first.offer(hit);
  const kept = first.kept();
  const page = kept.slice(0, limit);
  const last = page.at(-1);
  return {
    ...describeFound(page, asked),
    nextCursor: last && kept.length > limit ? writePlace(placeOf(last, sort, currency), sort) : null,
    total: fitting.length,
    counts,
  };
};
