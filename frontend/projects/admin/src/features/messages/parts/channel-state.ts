import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { EventTimePipe } from '@parterre/ui/format/event-time-pipes.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { stateLooks, type Way } from '../stores/state-words.ts';

/** What has become of a message on a channel: icon and word. */
@Component({
  selector: 'pt-channel-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  providers: [EventTimePipe],
  template: `
    @if (way().state === 'not-used') {
      <span aria-hidden="true">–</span><span class="unseen" i18n>not used</span>
    } @else {
      <pt-icon [name]="look().icon" /><span>{{ word() }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ink-3);
      white-space: nowrap;
    }
    :host(.good) {
      color: var(--ok);
    }
    :host(.bad) {
      color: var(--danger);
      font-weight: 600;
    }
    pt-icon {
      width: 1.125rem;
      height: 1.125rem;
    }
  `,
  host: { '[class]': 'look().tone' },
})
export class ChannelState {
  readonly way = input.required<Pick<Way, 'state' | 'until'>>();
  readonly #time = inject(EventTimePipe);
  protected readonly look = computed(() => stateLooks[this.way().state]);
  protected readonly word = computed(() => {
    const { state, until } = this.way();
    if (state !== 'held' || until === null) return this.look().word;
    return $localize`After ${this.#time.transform(until, undefined, 'clock')}:time:`;
  });
}
