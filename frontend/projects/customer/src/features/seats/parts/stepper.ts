import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@parterre/ui/icon/icon.ts';

/** A small number that goes up and down by one. */
@Component({
  selector: 'pt-stepper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div role="group" [attr.aria-label]="label()">
      <button
        type="button"
        class="icon-button"
        aria-label="One fewer"
        i18n-aria-label
        [disabled]="locked() || value() <= min()"
        (click)="changed.emit(value() - 1)"
      >
        <pt-icon name="remove" />
      </button>
      <output class="figures" aria-live="polite">{{ value() }}</output>
      <button
        type="button"
        class="icon-button"
        aria-label="One more"
        i18n-aria-label
        [disabled]="locked() || value() >= max()"
        (click)="changed.emit(value() + 1)"
      >
        <pt-icon name="add" />
      </button>
    </div>
  `,
  styles: `
    div {
      display: inline-flex;
      align-items: center;
      border-radius: var(--pill);
      box-shadow: inset 0 0 0 1.5px var(--line);
    }
    output {
      min-width: 2ch;
      text-align: center;
      font-weight: 640;
    }
  `,
})
export class Stepper {
  readonly value = input.required<number>();
  readonly label = input.required<string>();
  readonly min = input(0);
  readonly max = input(50);
  /** Shows the number and lets nobody change it. */
  readonly locked = input(false);
  readonly changed = output<number>();
}
