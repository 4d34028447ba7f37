import type { EventKind } from '../../../data/api.ts';
import { daysFrom, today, weekend } from '../stores/date-range.ts';
import type { EventQuery } from '../stores/event-search.ts';

/** The filters as the address bar holds them; days as `2026-12-04`. */
export interface FilterParameters {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly dates?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const kindLabels: readonly { readonly kind: EventKind; readonly label: string }[] = [
  { kind: 'music', label: $localize`Music` },
  { kind: 'theatre', label: $localize`Theatre` },
  { kind: 'comedy', label: $localize`Comedy` },
  { kind: 'family', label: $localize`Family` },
  { kind: 'sport', label: $localize`Sport` },
  { kind: 'talk', label: $localize`Talks` },
  { kind: 'film', label: $localize`Film` },
];

/** What somebody wrote into the address bar by hand is ignored where it makes no sense. */
export function queryOf(parameters: FilterParameters, now: Date): EventQuery {
  const category = kindLabels.find(({ kind }) => kind === parameters.kind)?.kind;
  return {
    ...(parameters.q && { q: parameters.q }),
    ...(category && { category }),
    ...(parameters.kind === 'online' && { online: true as const }),
    ...datesOf(parameters, now),
  };
}

function datesOf({ dates, from, to }: FilterParameters, now: Date): Pick<EventQuery, 'from' | 'to'> {
  if (dates === 'today') return today(now);
  if (dates === 'weekend') return weekend(now);
  if (dates !== 'picked') return {};
  const [first, last] = [dayOf(from), dayOf(to)];
  return {
    ...(first && { from: first.toISOString() }),
    ...(last && { to: daysFrom(last, 1).to }),
  };
}

function dayOf(text: string | undefined): Date | undefined {
  const date = new Date(`${text ?? ''}T00:00`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
