import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';
import { EmptyState } from '@parterre/ui/states/empty-state.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { EventCounts } from '../../../data/api.ts';
import type { ActiveFilter } from '../stores/active-filters.ts';
import { cleared, type FilterName, nothing, type Wish } from '../stores/wish.ts';

/** Nothing was found: what each filter keeps away, and how to take it off. */
@Component({
  selector: 'pt-nothing-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon],
  template: `
    <pt-empty-state icon="search" [heading]="heading()" [text]="advice()">
      @for (way of ways(); track way.filter) {
        <button type="button" class="chip" (click)="changed.emit(way.without)">
          <pt-icon name="close" />
          <span class="unseen" i18n>Without</span>
          {{ way.label }}
          <span class="muted figures">{{ way.count }}</span>
        </button>
      }
      @if (filters().length > 0 || text()) {
        <button type="button" class="button quiet small" (click)="changed.emit(everything)" i18n>
          Show everything
        </button>
      }
    </pt-empty-state>
  `,
})
export class NothingFound {
  readonly text = input.required<string>();
  readonly filters = input.required<readonly ActiveFilter[]>();
  readonly counts = input.required<EventCounts>();
  readonly changed = output<Partial<Wish>>();

  protected readonly everything: Partial<Wish> = { ...nothing, text: '' };
  protected readonly heading = computed(() =>
    this.text() === '' ? $localize`Nothing on the programme` : $localize`Nothing for “${this.text()}:words:”`,
  );
  protected readonly advice = computed(() =>
    this.filters().length > 0
      ? $localize`Take a filter off, and see how many events there are without it.`
      : $localize`Look for other words, or fewer.`,
  );
  /** Each filter once, with all that was chosen of it. */
  protected readonly ways = computed(() => {
    const names = [...new Set(this.filters().map(({ filter }) => filter))];
    return names.map((filter) => ({ ...this.#way(filter), filter }));
  });

  #way(filter: FilterName) {
    const labels = this.filters().filter((one) => one.filter === filter);
    const count = this.counts().without[filter];
    return {
      label: labels.map(({ label }) => label).join(', '),
      count: counted($localize`{count, plural, one {# event} other {# events}}`, count),
      without: cleared(filter),
    };
  }
}
