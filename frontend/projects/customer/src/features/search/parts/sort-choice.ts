import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type Sort, sorts } from '../stores/wish.ts';

const labels: Readonly<Record<Sort, string>> = {
  date: $localize`Date`,
  relevance: $localize`Best match`,
  price: $localize`Price`,
};

/** In which order: one small list on a phone, a segment where there is room. */
@Component({
  selector: 'pt-sort-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select
      #list
      class="plain"
      aria-label="Sort by"
      i18n-aria-label
      [value]="sort()"
      (change)="choose(list.value)"
    >
      @for (choice of choices(); track choice) {
        <option [value]="choice" [selected]="choice === sort()">{{ labels[choice] }}</option>
      }
    </select>
    <div class="segment" role="group" aria-label="Sort by" i18n-aria-label>
      @for (choice of choices(); track choice) {
        <button type="button" [attr.aria-pressed]="choice === sort()" (click)="changed.emit(choice)">
          {{ labels[choice] }}
        </button>
      }
    </div>
  `,
  styles: `
    .segment {
      display: none;
      background: var(--fog);
      box-shadow: none;
    }
    .segment button {
      color: var(--ink-2);
    }
    .segment button[aria-pressed='true'] {
      background: var(--paper);
      color: var(--ink);
      box-shadow: inset 0 0 0 1.5px var(--line);
    }
    @media (min-width: 900px) {
      select {
        display: none;
      }
      .segment {
        display: inline-flex;
      }
    }
  `,
})
export class SortChoice {
  readonly sort = input.required<Sort>();
  /** What is best is said only where there are words. */
  readonly hasText = input.required<boolean>();
  readonly changed = output<Sort>();

  protected readonly labels = labels;
  protected readonly choices = computed(() => sorts.filter((sort) => sort !== 'relevance' || this.hasText()));

  protected choose(value: string): void {
    const sort = sorts.find((one) => one === value);
    if (sort) this.changed.emit(sort);
  }
}
