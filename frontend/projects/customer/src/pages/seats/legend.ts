import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MoneyPipe } from '@parterre/ui/format/money-pipe.ts';
import type { TicketCategory } from '../../data/api.ts';

@Component({
  selector: 'pt-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MoneyPipe],
  template: `
    <ul class="figures" aria-label="Legend" i18n-aria-label>
      @for (category of categories(); track category.id) {
        <li>
          <i class="swatch {{ category.colour }}" aria-hidden="true">{{ category.letter }}</i>
          {{ category.name }} {{ category.price | money }}
        </li>
      }
      <li><i class="swatch taken" aria-hidden="true"></i><ng-container i18n>Taken</ng-container></li>
    </ul>
  `,
  styles: `
    :host {
      pointer-events: none;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: var(--s2);
      padding: 5px 12px;
      border-radius: var(--pill);
      background: var(--house-chip);
      color: var(--house-ink);
      font-size: 0.8125rem;
      box-shadow: inset 0 0 0 1px var(--house-line);
    }
    .taken {
      background: var(--seat-taken);
      box-shadow: inset 0 0 0 1px var(--seat-held);
    }
  `,
})
export class Legend {
  readonly categories = input.required<readonly TicketCategory[]>();
}
