import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { CustomerApi } from '../../../data/customer-api.ts';
import { leadsWords } from '../../../ui/lead-words.ts';

/** When one is reminded of an event: asked for where it is seen. What does not come is left out, it is no more than a hint. */
@Component({
  selector: 'pt-entry-reminders',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @if (words(); as text) {
      <span><pt-icon name="notifications" />{{ text }}</span>
    }
  `,
  styles: `
    span {
      display: flex;
      gap: var(--s2);
      font-size: 0.9375rem;
      color: var(--ink-2);
    }
  `,
})
export class EntryReminders {
  readonly eventId = input.required<string>();
  readonly #locale = inject(DISPLAY_LOCALE);
  readonly #resource = inject(CustomerApi).resource('api/events/{eventId}/reminders', () => ({
    ...{ path: { eventId: this.eventId() }, inBackground: true },
  }));
  protected readonly words = computed(() => {
    const reminders = this.#resource.hasValue() ? this.#resource.value().reminders : [];
    const leads = reminders.filter(({ next }) => next !== null).map(({ lead }) => lead);
    return leads.length > 0 ? leadsWords(leads, this.#locale) : undefined;
  });
}
