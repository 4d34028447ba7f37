import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from '@parterre/ui/appearance/appearance.ts';
import { CurrentPage } from '@parterre/ui/navigation/current-page.ts';
import { SignInDialogOpener } from './sign-in-dialog-opener.ts';

@Component({
  selector: 'pt-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet],
  template: `
    <button type="button" class="skip-link button small" (click)="page.focusMain()" i18n>
      Skip to content
    </button>
    <router-outlet />
  `,
})
export class App {
  protected readonly page = inject(CurrentPage);

  constructor() {
    inject(Appearance);
    inject(SignInDialogOpener);
  }
}
