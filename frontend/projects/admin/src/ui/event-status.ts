import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { EventStatus } from '../data/api.ts';
import { statusWords } from './event-words.ts';

/** Where an event stands, as a word with a colour. */
@Component({
  selector: 'pt-event-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ word() }}`,
  styles: `
    :host {
      display: inline-block;
      padding: 2px 10px;
      border-radius: var(--pill);
      background: var(--fog);
      color: var(--ink-2);
      font-size: var(--t-mini);
      font-weight: 600;
      line-height: 1.6;
    }
    :host(.published) {
      background: var(--ok-fog);
      color: var(--ok);
    }
    :host(.cancelled) {
      background: var(--danger-fog);
      color: var(--danger);
    }
  `,
  host: { '[class]': 'status()' },
})
export class EventStatusWord {
  readonly status = input.required<EventStatus>();
  protected readonly word = computed(() => statusWords[this.status()]);
}
