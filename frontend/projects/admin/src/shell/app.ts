import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from '@parterre/ui/appearance/appearance.ts';
import { ConnectionLine } from '@parterre/ui/feedback/connection-line.ts';
import { CurrentPage } from '@parterre/ui/navigation/current-page.ts';
import { SignInDialogOpener } from './sign-in-dialog-opener.ts';

@Component({
  selector: 'pt-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConnectionLine, RouterOutlet],
  template: `
    <button type="button" class="skip-link button small" (click)="page.focusMain()" i18n>
      Skip to content
    </button>
    <pt-connection-line />
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
