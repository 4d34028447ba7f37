import { Service, computed, inject } from '@angular/core';
import { Clock } from '@parterre/ui/data/clock.ts';
import type { Booking } from './api.ts';
import { CustomerApi } from './customer-api.ts';
import { Session } from './session.ts';

/** What the customer holds or is paying for, at whatever event: it is shown on every page. */
@Service()
export class OpenBookings {
  readonly #api = inject(CustomerApi);
  readonly #session = inject(Session);
  readonly #clock = inject(Clock);
  // Nobody asked for it: a session that has ended is no reason to ask people to sign in.
  readonly #resource = this.#api.freshResource('api/bookings/open', () =>
    this.#session.signedIn() ? { inBackground: true } : undefined,
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
