import { dayOf, daysFrom, today, weekend } from '../../../data/date-range.ts';
import { kindLabels } from '../../../ui/kind-labels.ts';
import type { EventQuery } from '../stores/event-search.ts';

/** The filters as the address bar holds them; days as `2026-12-04`. */
export interface FilterParameters {
  readonly kind?: string | undefined;
  readonly dates?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What somebody wrote into the address bar by hand is ignored where it makes no sense. */
export function queryOf(parameters: FilterParameters, now: Date): EventQuery {
  const category = kindLabels.find(({ kind }) => kind === parameters.kind)?.kind;
  return {
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
