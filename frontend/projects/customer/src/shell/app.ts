import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from '@parterre/ui/appearance/appearance.ts';
import { ConnectionLine } from '@parterre/ui/feedback/connection-line.ts';
import { CurrentPage } from '@parterre/ui/navigation/current-page.ts';
import { DeviceUpkeep } from './device-upkeep.ts';
import { FirstHead } from './first-head.ts';
import { FirstView } from './first-view.ts';
import { OpenHolds } from './open-holds.ts';
import { SignInDialogOpener } from './sign-in-dialog-opener.ts';
import { SiteFooter } from './site-footer.ts';
import { SiteHeader } from './site-header.ts';

@Component({
  selector: 'pt-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConnectionLine, OpenHolds, RouterOutlet, SiteFooter, SiteHeader],
  template: `
    <button type="button" class="skip-link button small" (click)="page.focusMain()" i18n>
      Skip to content
    </button>
    @if (!page.bare()) {
      <pt-site-header />
      <pt-connection-line />
    }
    <pt-open-holds />
    <main id="main" tabindex="-1">
      <router-outlet />
    </main>
    @if (!page.bare()) {
      <pt-site-footer />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    main {
      flex: 1;
    }
  `,
})
export class App {
  protected readonly page = inject(CurrentPage);

  constructor() {
    inject(Appearance);
    inject(SignInDialogOpener);
    inject(DeviceUpkeep);
    inject(FirstView);
    inject(FirstHead);
  }
}
