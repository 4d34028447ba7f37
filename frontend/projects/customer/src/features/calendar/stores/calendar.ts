import { Service, computed, inject } from '@angular/core';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import type { CalendarEntry } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Session } from '../../../data/session.ts';
import { dayAt, type Day } from './days.ts';

/** What is on one day, by the calendars where it takes place. */
export interface DatedEntry {
  readonly day: Day;
  readonly entry: CalendarEntry;
}

/** All that the customer has booked, and the private address at which other calendars find the same. */
@Service({ autoProvided: false })
export class Calendar {
  readonly #api = inject(CustomerApi);
  readonly #session = inject(Session);
  readonly #shown = inject(ShownAgain);
  readonly #resource = this.#api.freshResource('api/calendar', () =>
    this.#session.signedIn() ? {} : undefined,
  );

  readonly error = this.#resource.error;
  /** Whether nothing is known yet, and nothing went wrong. */
  readonly loading = computed(() => !this.#resource.hasValue() && this.error() === undefined);
  /** In the order of time. */
  readonly entries = computed<readonly DatedEntry[]>(() => {
    const entries = this.#resource.hasValue() ? this.#resource.value().entries : [];
    return entries.map((entry) => ({
      ...{ entry, day: dayAt(Date.parse(entry.event.startsAt), entry.event.timeZone) },
    }));
  });
  /** Null while there is none. */
  readonly address = computed(() => (this.#resource.hasValue() ? this.#resource.value().address : null));

  again(): void {
    this.#resource.reload();
  }

  /** One where there is none yet, perhaps by another window meanwhile. */
  async makeAddress(): Promise<void> {
    this.#say(await this.#api.put('api/calendar/address'));
  }

  /** A new address; the one before leads nowhere any more. */
  async renewAddress(): Promise<void> {
    this.#say(await this.#api.post('api/calendar/address/renew'));
  }

  async removeAddress(): Promise<void> {
    this.#say(await this.#api.delete('api/calendar/address'));
  }

  #say({ address }: { readonly address: string | null }): void {
    if (this.#resource.hasValue()) this.#resource.set({ ...this.#resource.value(), address });
    this.#shown.tellOthers();
  }
}
