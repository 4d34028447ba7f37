import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { DISPLAY_LOCALE } from '@parterre/ui/format/display-locale.ts';
import { Icon } from '@parterre/ui/icon/icon.ts';
import type { EventCounts, EventKind } from '../../../data/api.ts';
import { kindLabels } from '../../../ui/kind-labels.ts';
import { datesInWords } from '../stores/active-filters.ts';
import type { Dates, Wish } from '../stores/wish.ts';
import { CityChoices } from './city-choices.ts';
import { PriceRange } from './price-range.ts';

/** All filters, each choice with how many events it would bring given the others. */
@Component({
  selector: 'pt-filter-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CityChoices, Icon, PriceRange],
  templateUrl: './filter-choices.html',
  styleUrls: ['./choices.scss', './filter-choices.scss'],
})
export class FilterChoices {
  readonly wish = input.required<Wish>();
  readonly counts = input.required<EventCounts>();
  readonly changed = output<Partial<Wish>>();

  readonly #locale = inject(DISPLAY_LOCALE);
  protected readonly spans = computed<readonly { dates: Dates; label: string; count: number }[]>(() => {
    const [today = 0, weekend = 0] = this.counts().spans;
    return [
      { dates: 'today', label: $localize`Today`, count: today },
      { dates: 'weekend', label: $localize`This weekend`, count: weekend },
    ];
  });
  protected readonly picked = computed(() => {
    const { dates, from, to } = this.wish();
    return (dates === 'picked' && datesInWords(dates, from, to, this.#locale)) || $localize`Pick dates`;
  });
  protected readonly kinds = computed(() =>
    kindLabels.map(({ kind, label }) => ({ kind, label, count: this.counts().kinds[kind] ?? 0 })),
  );

  protected chooseDates(dates: Dates): void {
    this.changed.emit({
      dates: this.wish().dates === dates ? undefined : dates,
      from: undefined,
      to: undefined,
    });
  }

  protected toggleKind(kind: EventKind): void {
    const { kinds } = this.wish();
    this.changed.emit({
      kinds: kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind],
    });
  }
}
