import { Service, computed, inject, signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import type { Reminder } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';

export type Wanted = Pick<Reminder, 'lead' | 'repeat' | 'channels'>;

/** As many as one event has. */
export const mostReminders = 20;

/** What the customer is reminded of at one event. What is changed is so at once, and comes back where it is refused. */
@Service({ autoProvided: false })
export class EventRemindersStore {
  readonly #api = inject(CustomerApi);
  readonly #shown = inject(ShownAgain);
  readonly #eventId = signal<string | undefined>(undefined);
  readonly #resource = this.#api.freshResource('api/events/{eventId}/reminders', () => {
    const eventId = this.#eventId();
    return eventId === undefined ? undefined : { path: { eventId } };
  });
  readonly #saving = signal(false);

  readonly saving = this.#saving.asReadonly();
  readonly error = this.#resource.error;
  readonly reminders = computed<readonly Reminder[] | undefined>(() =>
    this.#resource.hasValue() ? this.#resource.value().reminders : undefined,
  );

  open(eventId: string): void {
    this.#eventId.set(eventId);
  }

  again(): void {
    this.#resource.reload();
  }

  /** One at a time. Rejects where it is refused: then all is as it was. */
  async save(wanted: readonly Wanted[]): Promise<void> {
    const eventId = this.#eventId();
    if (eventId === undefined || !this.#resource.hasValue() || this.#saving()) return;
    const before = this.#resource.value();
    const { version } = before;
    const reminders = wanted.map(({ lead, repeat, channels }) => ({ lead, repeat, channels }));
    this.#saving.set(true);
    this.#resource.set({
      ...{ reminders: reminders.map((one) => ({ ...one, next: null })), chosen: true, version },
    });
    try {
      const saved = await this.#api.put('api/events/{eventId}/reminders', {
        ...{ path: { eventId }, body: { reminders, version } },
      });
      if (this.#eventId() === eventId) this.#resource.set(saved);
      this.#shown.tellOthers();
    } catch (error) {
      if (this.#eventId() === eventId) this.#resource.set(before);
      // Another window has changed them: what it made of them is shown.
      if (problemOf(error).code === 'changed-meanwhile') this.#resource.reload();
      throw error;
    } finally {
      this.#saving.set(false);
    }
  }
}
