import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Assigned } from '../../../../data/api.ts';
import { mixed } from '../../stores/seat-plan.ts';
import { SeatingWork } from '../../stores/seating-work.ts';

const words = { mixed: 'mixed', none: 'none', undecided: 'undecided' } as const;

/** One choice among the categories, for whoever works by keyboard or by ear. */
@Component({
  selector: 'pt-assign-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select class="plain" [attr.aria-label]="label()" [disabled]="fixed()" (change)="choose($event)">
      @if (value() === mixed) {
        <option [value]="words.mixed" selected disabled i18n>Different categories</option>
      }
      @if (value() === undefined) {
        <option [value]="words.undecided" selected disabled i18n>No category yet</option>
      }
      @for (category of work.categories(); track category.id) {
        <option [value]="category.id" [selected]="value() === category.id">
          {{ category.name }}
        </option>
      }
      <option [value]="words.none" [selected]="value() === null" i18n>Not for sale</option>
    </select>
  `,
  styles: `
    select {
      width: 100%;
    }
  `,
})
export class AssignSelect {
  readonly label = input.required<string>();
  readonly value = input.required<Assigned | typeof mixed>();
  readonly fixed = input.required<boolean>();
  readonly changed = output<Assigned>();
  protected readonly work = inject(SeatingWork);
  protected readonly words = words;
  protected readonly mixed = mixed;

  protected choose(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    this.changed.emit(value === words.none ? null : value);
  }
}
