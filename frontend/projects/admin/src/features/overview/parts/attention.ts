import type { EventSummary } from '../../../data/api.ts';

const mostListed = 6;

export interface Attention {
  /** To be finished, the soonest first; drafts whose date has passed come last. */
  readonly drafts: readonly EventSummary[];
  /** Published and still to come, the soonest first. */
  readonly next: readonly EventSummary[];
}

/** What somebody who comes to work wants to know first. `now` in milliseconds. */
export function attention(events: readonly EventSummary[], now: number): Attention {
  const isComing = ({ startsAt }: EventSummary): boolean => Date.parse(startsAt) > now;
  const soonest = events.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const drafts = soonest.filter(({ status }) => status === 'draft');
  const late = drafts.filter((event) => !isComing(event));
  return {
    drafts: [...drafts.filter(isComing), ...late].slice(0, mostListed),
    next: soonest.filter((event) => event.status === 'published' && isComing(event)).slice(0, mostListed),
  };
}
