import { ChangeDetectionStrategy, Component } from '@angular/core';
import { AppearanceSwitch } from '@parterre/ui/appearance/appearance-switch.ts';
import { BrandMark } from '@parterre/ui/brand/brand-mark.ts';
import { LanguageSwitch } from '@parterre/ui/words/language-switch.ts';

/** What stands around the forms in front of the portal. */
@Component({
  selector: 'pt-door-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AppearanceSwitch, BrandMark, LanguageSwitch],
  template: `
    <header>
      <pt-brand-mark />
      <span class="muted" i18n>for organizers</span>
    </header>
    <main id="main" tabindex="-1" class="narrow"><ng-content /></main>
    <footer>
      <pt-language-switch />
      <pt-appearance-switch />
    </footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
      padding: var(--s5) var(--s4);
    }
    header {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: var(--s3);
    }
    main {
      flex: 1;
      padding-block: clamp(var(--s6), 8vh, var(--s8)) var(--s6);
    }
    footer {
      display: grid;
      justify-items: center;
      gap: var(--s3);
    }
  `,
})
export class DoorFrame {}
