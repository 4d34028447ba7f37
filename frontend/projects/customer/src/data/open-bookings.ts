import { Service, computed, inject } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import { freshResource } from '@parterre/ui/data/fresh-resource.ts';
import type { Booking } from './api.ts';
import { Session } from './session.ts';

/** What the customer holds or is paying for, at whatever event: it is shown on every page. */
@Service()
export class OpenBookings {
  readonly #session = inject(Session);
  readonly #clock = inject(Clock);
  readonly #resource = freshResource<{ bookings: Booking[] }>(
    () => (this.#session.signedIn() ? 'api/bookings/open' : undefined),
    { quiet: true },
  );

  readonly bookings = computed<readonly Booking[]>(() => {
    const all = this.#resource.hasValue() ? this.#resource.value().bookings : [];
    return all.filter(({ status, deadline }) => status === 'paying' || isAhead(deadline, this.#clock.now()));
  });

  again(): void {
    this.#resource.reload();
  }
}

function isAhead(deadline: string | null, now: number): boolean {
  return deadline !== null && now < Date.parse(deadline);
}
