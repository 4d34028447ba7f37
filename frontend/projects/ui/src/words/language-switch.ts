import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { LanguageChoice } from './language-choice.ts';

/** Each language by the name that its own readers know. Where there is only one, nothing is to be chosen. */
@Component({
  selector: 'pt-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (options.length > 1) {
      <div class="cluster" role="group" aria-label="Language" i18n-aria-label>
        @for (option of options; track option.language) {
          <button
            type="button"
            class="chip"
            [lang]="option.language"
            [attr.aria-pressed]="option.language === choice.current"
            (click)="choice.choose(option.language)"
          >
            {{ option.name }}
          </button>
        }
      </div>
    }
  `,
})
export class LanguageSwitch {
  protected readonly choice = inject(LanguageChoice);
  protected readonly options = this.choice.all.map((language) => ({ language, name: ownNameOf(language) }));
}

function ownNameOf(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
