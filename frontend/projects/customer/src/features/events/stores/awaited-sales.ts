import { Service, computed, inject } from '@angular/core';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { Session } from '../../../data/session.ts';

/** The sales that the customer is told of when they start. */
@Service()
export class AwaitedSales {
  readonly #api = inject(CustomerApi);
  readonly #session = inject(Session);
  readonly #shown = inject(ShownAgain);
  readonly #resource = this.#api.freshResource('api/awaited-sales', () =>
    this.#session.signedIn() ? { inBackground: true } : undefined,
  );
  readonly #eventIds = computed(
    () => new Set(this.#resource.hasValue() ? this.#resource.value().eventIds : []),
  );

  has(eventId: string): boolean {
    return this.#session.signedIn() && this.#eventIds().has(eventId);
  }

  async add(eventId: string): Promise<void> {
    this.#resource.set(await this.#api.put('api/awaited-sales/{eventId}', { path: { eventId } }));
    this.#shown.tellOthers();
  }

  async end(eventId: string): Promise<void> {
    this.#resource.set(await this.#api.delete('api/awaited-sales/{eventId}', { path: { eventId } }));
    this.#shown.tellOthers();
  }
}
