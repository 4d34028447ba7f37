import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';
import { Appearance, type AppearanceChoice } from './appearance.ts';

interface Option {
  readonly choice: AppearanceChoice;
  readonly icon: IconName;
  readonly label: string;
}

@Component({
  selector: 'pt-appearance-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div class="cluster" role="group" aria-label="Appearance" i18n-aria-label>
      @for (option of options; track option.choice) {
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="appearance.choice() === option.choice"
          (click)="appearance.choose(option.choice)"
        >
          <pt-icon [name]="option.icon" />{{ option.label }}
        </button>
      }
    </div>
  `,
})
export class AppearanceSwitch {
  protected readonly appearance = inject(Appearance);
  protected readonly options: readonly Option[] = [
    { choice: 'system', icon: 'contrast', label: $localize`As the system` },
    { choice: 'light', icon: 'light_mode', label: $localize`Light` },
    { choice: 'dark', icon: 'dark_mode', label: $localize`Dark` },
  ];
}
