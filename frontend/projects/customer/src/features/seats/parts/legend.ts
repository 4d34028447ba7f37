import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Swatch } from '@parterre/ui/category/swatch.ts';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import { DecimalPipe } from '@angular/common';
import { Seating } from '../stores/seating.ts';

/** What colours and marks cost, and how much is left. Touching one shows only that category; again, all of them. */
@Component({
  selector: 'pt-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, MoneyPipe, Swatch],
  template: `
    <ul class="figures" aria-label="Legend" i18n-aria-label>
      @for (category of seating.categories(); track category.id; let i = $index) {
        <li>
          <button
            type="button"
            [attr.aria-pressed]="seating.filter() === i"
            (click)="seating.showOnly(seating.filter() === i ? undefined : i)"
          >
            <pt-swatch [colour]="category.colour" />
            <span>
              <b>{{ category.name }}</b>
              <span class="price">{{ category.price | money }}</span>
              @if (seating.left()?.[i]; as left) {
                <span class="left" i18n>{{ left | number }} left</span>
              } @else if (seating.left()) {
                <span class="left" i18n>none left</span>
              }
            </span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './legend.scss',
})
export class Legend {
  protected readonly seating = inject(Seating);
}
