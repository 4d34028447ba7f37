import type { EventDetail } from './api.ts';

export type SalesState = 'open' | 'not-yet' | 'closed' | 'sold-out' | 'over';

/** Whether seats can be taken now. The opening is awaited by the clock, so that nobody has to reload the page. */
export function salesState(event: EventDetail, now: number): SalesState {
  if (event.availability === 'over') return 'over';
  if (now < Date.parse(event.sales.opensAt)) return 'not-yet';
  if (now >= Date.parse(event.sales.closesAt)) return 'closed';
  if (event.availability === 'sold-out') return 'sold-out';
  return event.sales.open || event.availability === 'not-yet' ? 'open' : 'closed';
}
