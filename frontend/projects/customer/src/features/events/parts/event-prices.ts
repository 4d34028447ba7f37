import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { counted } from '@parterre/ui/words/counted.ts';
import type { EventDetail } from '../../../data/api.ts';

/** What places cost and what is left of each kind; before the sale how many there are, and how many each may have. */
@Component({
  selector: 'pt-event-prices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, MoneyPipe, Swatch],
  template: `
    <h2 class="unseen" i18n>Prices</h2>
    <ul class="prices figures">
      @for (category of event().categories; track category.id) {
        <li>
          <pt-swatch [colour]="category.colour" />
          <b>{{ category.name }}</b>
          <span class="small muted">
            @if (!isBefore()) {
              <ng-container i18n>{category.left, plural,
                =0 {Sold out}
                other {{{ category.left | number }} left}
              }</ng-container>
            }
          </span>
          <b>{{ category.price | money }}</b>
        </li>
      }
    </ul>
    <p class="small muted">
      @if (isBefore()) {
        {{ places() }}
      }
      <ng-container i18n>Prices are what you pay. No fees are added.</ng-container>
    </p>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class EventPrices {
  readonly event = input.required<EventDetail>();
  /** Whether the page is that of an event whose sale has yet to begin. */
  readonly isBefore = input.required<boolean>();

  protected readonly places = computed(() => {
    const { categories, placesPerCustomer: most } = this.event();
    const count = categories.reduce((sum, { left }) => sum + left, 0);
    const all = counted($localize`{count, plural, =1 {1 place} other {# places}}`, count);
    if (most === null) return $localize`${all}:places:.`;
    const each = counted($localize`{count, plural, =1 {one each} other {at most # each}}`, most);
    return $localize`${all}:places:, ${each}:limit:.`;
  });
}
